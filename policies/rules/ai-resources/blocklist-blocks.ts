import { all } from "../../engine/outcome";
import type { JsonObject } from "../../../common/json";
import { rule, type TerraformJson } from "../../engine/rule";
import { inAzapi } from "../shared/azapi-rule";
import { everyBlock } from "../shared/judge";
import { is, meets, orAbsent } from "../shared/require";

/** What only ARM can attach to a guardrail, each with a switch of its own. */
const attached = ["custom_blocklist", "custom_topic", "safety_provider"];

function policy(properties: JsonObject): TerraformJson {
  const type = "Microsoft.CognitiveServices/accounts/raiPolicies@2025-06-01";
  return { resource: { azapi_resource: { strict: { type, name: "strict", body: { properties } } } } };
}

/** A list that only annotates leaves it to every app to look. */
export default rule({
  id: "blocklist-blocks",
  control: "ZTAI-AI-09",
  title: "Blocklist or topic of the guardrail does not block",
  severity: "medium",
  ...inAzapi("azurerm_cognitive_account_rai_policy", (guardrail) =>
    all(
      attached.map((name) => everyBlock(guardrail, name, (block) => meets(block, orAbsent(is("block_enabled", true))))),
    ),
  ),
  fix: "Set blocking to true for every entry of customBlocklists, customTopics and safetyProviders.",
  examples: {
    pass: policy({ customBlocklists: [{ blocklistName: "terms", blocking: true, source: "Prompt" }] }),
    fail: policy({ customBlocklists: [{ blocklistName: "terms", blocking: false, source: "Prompt" }] }),
  },
  edges: [
    {
      when: "a topic is only annotated",
      given: policy({ customTopics: [{ topicName: "mergers", blocking: false, source: "Prompt" }] }),
      verdict: "fail",
    },
    {
      when: "a provider of checks is only annotated",
      given: policy({ safetyProviders: [{ safetyProviderName: "own", blocking: false, source: "Completion" }] }),
      verdict: "fail",
    },
    {
      when: "a policy of azurerm cannot attach any",
      given: { resource: { azurerm_cognitive_account_rai_policy: { a: { name: "strict" } } } },
      verdict: "pass",
    },
  ],
});
