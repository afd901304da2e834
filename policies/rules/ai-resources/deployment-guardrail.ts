import type { Graph } from "../../estate/graph";
import { fail, pass, unknown, type Outcome } from "../../engine/outcome";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";
import { text } from "../../estate/value";

const policyType = "azurerm_cognitive_account_rai_policy";

/** The policy that the deployment refers to, when that is how it names it. */
function referencedPolicy(deployment: Resource, graph: Graph): Resource | undefined {
  const origins = graph.origins(deployment, "rai_policy_name");
  const [found, ...others] = origins?.kind === "exact" && !origins.mayBeNull ? origins.found : [];
  return others.length === 0 && found?.resource.type === policyType ? found.resource : undefined;
}

function findPolicy(deployment: Resource, name: string, graph: Graph): Outcome {
  const account = graph.target(deployment, "cognitive_account_id");
  if (account.kind === "unknown") return unknown(`the account is unknown: ${account.reason}`);
  if (account.kind !== "resource") return unknown(`the account is not in the input, so ${name} cannot be looked up`);
  const { found, uncertain } = graph.companions(account.resource, policyType);
  const names = found.map(({ resource }) => resource.value("name"));
  if (names.some((policy) => text(policy)?.toLowerCase() === name.toLowerCase())) return pass();
  if (uncertain) return unknown(uncertain);
  if (names.some(({ state }) => state === "unknown")) return unknown("the name of a guardrail policy is not known");
  return fail(`no guardrail policy of the account is named ${name}`);
}

/** A deployment without a policy of its own follows the platform's default, which others decide and change. */
export default rule({
  id: "deployment-guardrail",
  control: "ZTAI-AI-03",
  title: "Model deployment has no guardrail policy of its own",
  severity: "critical",
  on: ["azurerm_cognitive_deployment"],
  check: (deployment, graph) => {
    if (referencedPolicy(deployment, graph)) return pass();
    const name = deployment.value("rai_policy_name");
    if (name.state === "unknown") return unknown(`rai_policy_name is unknown: ${name.reason}`);
    const policy = text(name);
    if (!policy) return fail("rai_policy_name is not set, so the platform's default filters apply");
    if (/^microsoft\./i.test(policy)) return fail(`rai_policy_name is ${policy}, a default of the platform`);
    return findPolicy(deployment, policy, graph);
  },
  fix: "Define an azurerm_cognitive_account_rai_policy and name it in rai_policy_name.",
  examples: {
    pass: {
      resource: {
        azurerm_cognitive_account: { a: { name: "aif-chat" } },
        azurerm_cognitive_account_rai_policy: {
          a: { name: "strict", cognitive_account_id: "${azurerm_cognitive_account.a.id}" },
        },
        azurerm_cognitive_deployment: {
          a: { rai_policy_name: "strict", cognitive_account_id: "${azurerm_cognitive_account.a.id}" },
        },
      },
    },
    fail: {
      resource: {
        azurerm_cognitive_account: { a: { name: "aif-chat" } },
        azurerm_cognitive_deployment: {
          a: { rai_policy_name: "Microsoft.DefaultV2", cognitive_account_id: "${azurerm_cognitive_account.a.id}" },
        },
      },
    },
  },
});
