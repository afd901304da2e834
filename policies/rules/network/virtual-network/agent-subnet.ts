import type { JsonObject } from "../../../../common/json";
import { all, fail, notApplicable, pass, unknown } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import { is, meets } from "../../shared/require";

const delegated = "Microsoft.App/environments";

function injected(injection: JsonObject): TerraformJson {
  const type = "Microsoft.CognitiveServices/accounts@2025-10-01-preview";
  const properties = { networkInjections: [injection] };
  return { resource: { azapi_resource: { a: { type, name: "aif", body: { kind: "AIServices", properties } } } } };
}

/** Agents that run outside the network reach the internet past every rule of it. */
export default rule({
  id: "agent-subnet",
  control: "ZTAI-NW-10",
  title: "Agent runtime has no delegated subnet",
  severity: "high",
  on: ["azurerm_cognitive_account"],
  check: (account, graph) => {
    const injections = account.blocks("network_injection");
    if (injections.state === "unknown") return unknown(injections.reason);
    if (injections.blocks.length === 0) return notApplicable("the account runs no agents in a network");
    const scenario = meets(account, is("network_injection.scenario", "agent"));
    const subnet = graph.target(account, "network_injection.subnet_id");
    if (subnet.kind === "unknown") return unknown(`the subnet is unknown: ${subnet.reason}`);
    if (subnet.kind === "absent") return fail("network_injection.subnet_id is not set");
    if (subnet.kind === "outside") return unknown("the subnet is not in the input");
    return all([scenario, meets(subnet.resource, is("delegation.service_delegation.name", delegated)), pass()]);
  },
  fix: "Give the agents a subnet of their own, delegated to Microsoft.App/environments.",
  examples: {
    pass: {
      resource: {
        azurerm_subnet: { a: { delegation: { name: "agents", service_delegation: { name: delegated } } } },
        azurerm_cognitive_account: {
          a: { network_injection: { scenario: "agent", subnet_id: "${azurerm_subnet.a.id}" } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_subnet: { a: { name: "snet-agents" } },
        azurerm_cognitive_account: {
          a: { network_injection: { scenario: "agent", subnet_id: "${azurerm_subnet.a.id}" } },
        },
      },
    },
  },
  edges: [
    {
      when: "the network that Azure keeps for the agents has no subnet of the estate",
      given: injected({ scenario: "agent", useMicrosoftManagedNetwork: true }),
      verdict: "not-applicable",
    },
    {
      when: "a network of the estate needs one",
      given: injected({ scenario: "agent", useMicrosoftManagedNetwork: false }),
      verdict: "fail",
    },
  ],
});
