import type { Json } from "../../../../common/json";
import { all, fail, notApplicable, pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import type { Value } from "../../../estate/value";
import { inAzapi } from "../../shared/azapi-rule";

const accounts = "Microsoft.CognitiveServices/accounts";
const approvedOnly = "AllowOnlyApprovedOutbound";
const group = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg";

/** An account whose agents run where `useMicrosoftManagedNetwork` says, and the managed networks beside it. */
function estate(useMicrosoftManagedNetwork: Json, networks: Readonly<Record<string, string>> = {}): TerraformJson {
  const injection = { scenario: "agent", subnetArmId: "", useMicrosoftManagedNetwork };
  const account = {
    type: `${accounts}@2026-03-01`,
    name: "aif",
    parent_id: group,
    body: { kind: "AIServices", properties: { networkInjections: [injection] } },
  };
  const managed = Object.entries(networks).map(([name, parent_id]) => [
    name,
    {
      type: `${accounts}/managedNetworks@2026-03-01`,
      name: "default",
      parent_id,
      body: { properties: { managedNetwork: { isolationMode: approvedOnly } } },
    },
  ]);
  return { variable: { a: {} }, resource: { azapi_resource: { a: account, ...Object.fromEntries(managed) } } };
}

function check(account: Resource, graph: Graph): Outcome {
  const injections = account.blocks("managed_network_injection");
  if (injections.state === "unknown") return unknown(injections.reason);
  if (injections.blocks.length === 0) return notApplicable("its agents run in no network that Azure manages");
  const { found, uncertain } = graph.companions(account, "azapi_ai_managed_network");
  if (found.length > 0) return pass();
  if (uncertain !== undefined) return unknown(`its managed network may be set elsewhere: ${uncertain}`);
  return all(injections.blocks.map((block) => limited(block.value("enabled"))));
}

function limited(enabled: Value): Outcome {
  if (enabled.state === "unknown") return unknown(`useMicrosoftManagedNetwork is unknown: ${enabled.reason}`);
  return enabled.state === "known" && enabled.value === true
    ? fail("useMicrosoftManagedNetwork is true, and no managedNetworks resource limits what agents call")
    : pass();
}

/**
 * Azure gives such an account a network, and what may leave it is decided by a resource of its own: without one, agents may call
 * everything. Which mode that resource has is another rule's.
 * https://learn.microsoft.com/azure/foundry/how-to/managed-virtual-network
 */
export default rule({
  id: "agent-managed-network",
  control: "ZTAI-NW-09",
  title: "Agents run in a network of Azure that nothing limits",
  severity: "high",
  ...inAzapi("azurerm_cognitive_account", check),
  fix: `Add a managedNetworks resource of the account, with isolationMode ${approvedOnly} and a rule for each store and host.`,
  examples: {
    pass: estate(true, { n: "${azapi_resource.a.id}" }),
    fail: estate(true),
  },
  edges: [
    { when: "agents run in a subnet", given: estate(false), verdict: "not-applicable" },
    { when: "it is not known where agents run", given: estate("${var.a}"), verdict: "unknown" },
    {
      when: "the managed network is another account's",
      given: estate(true, {
        n: `${group}/providers/${accounts}/other`,
      }),
      verdict: "fail",
    },
    {
      when: "it is not known whose the managed network is",
      given: estate(true, { n: "${var.a}" }),
      verdict: "unknown",
    },
    {
      when: "an account of azurerm has a subnet or none",
      given: { resource: { azurerm_cognitive_account: { a: { kind: "AIServices" } } } },
      verdict: "not-applicable",
    },
    {
      when: "a managed network of an account of azurerm limits it, whoever asked for the network",
      given: {
        resource: {
          azurerm_cognitive_account: { a: { kind: "AIServices" } },
          azapi_update_resource: {
            u: {
              type: `${accounts}@2026-03-01`,
              resource_id: "${azurerm_cognitive_account.a.id}",
              body: { properties: { networkInjections: [{ scenario: "agent", useMicrosoftManagedNetwork: true }] } },
            },
          },
          azapi_resource: {
            n: {
              type: `${accounts}/managedNetworks@2026-03-01`,
              name: "default",
              parent_id: "${azurerm_cognitive_account.a.id}",
              body: { properties: { managedNetwork: { isolationMode: approvedOnly } } },
            },
          },
        },
      },
      verdict: "pass",
    },
  ],
});
