import type { JsonObject } from "../../../common/json";
import { fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule, type TerraformJson } from "../../engine/rule";
import { missing } from "../shared/presence-rule";

const listType = "azurerm_cognitive_account_rai_blocklist";

const made = (more: JsonObject): TerraformJson => ({
  resource: { azurerm_cognitive_account_rai_policy: { a: { name: "strict" } }, ...more },
});

function policy(properties: JsonObject): TerraformJson {
  const guardrail = {
    type: "Microsoft.CognitiveServices/accounts/raiPolicies@2025-06-01",
    name: "strict",
    body: { properties },
  };
  return { "//": { ztai: { complete: true } }, resource: { azapi_resource: { strict: guardrail } } };
}

/**
 * Filters know hate and violence, and nothing of a project's code name. azurerm 4.55 makes lists and cannot attach one to a
 * policy, so a list in the input beside a policy of azurerm is not yet in use as far as the input shows.
 */
export default rule({
  id: "guardrail-blocklist",
  control: "ZTAI-AI-09",
  title: "Guardrail uses no blocklist of the organisation",
  severity: "low",
  on: ["azurerm_cognitive_account_rai_policy"],
  check: (guardrail, graph): Outcome => {
    const lists = guardrail.blocks("custom_blocklist");
    if (lists.state === "unknown") return unknown(`customBlocklists is unknown: ${lists.reason}`);
    if (lists.blocks.length > 0) return pass();
    const [estate] = graph.all("estate");
    const hasList = graph.all(listType).length > 0;
    if (hasList) return fail("the input makes a blocklist, and the policy uses none");
    return estate ? missing(estate, "blocklist of the organisation") : unknown("nothing is known of the estate");
  },
  fix: "List the terms in a raiBlocklist, and name it under customBlocklists of the guardrail policy.",
  examples: {
    pass: policy({ customBlocklists: [{ blocklistName: "terms", blocking: true, source: "Prompt" }] }),
    fail: made({ [listType]: { terms: { name: "terms" } } }),
  },
  edges: [
    {
      when: "a policy without lists is a failure where the input is whole",
      given: policy({ customBlocklists: [] }),
      verdict: "fail",
    },
    {
      when: "an organisation without such terms may say so",
      given: made({}),
      verdict: "unknown",
    },
  ],
});
