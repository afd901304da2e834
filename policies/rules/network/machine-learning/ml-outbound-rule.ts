import { rule } from "../../../engine/rule";
import { approvedHosts, approvedServices } from "../../shared/network/managed-outbound";

const byName = "azurerm_machine_learning_workspace_network_outbound_rule_fqdn";
const byTag = "azurerm_machine_learning_workspace_network_outbound_rule_service_tag";

/**
 * A network that approves every host approves of nothing: data leaves by the rule, and the isolation mode says it cannot.
 * https://learn.microsoft.com/azure/machine-learning/how-to-managed-network
 */
export default rule({
  id: "ml-outbound-rule",
  control: "ZTAI-NW-09",
  title: "Managed network of a workspace approves any host",
  severity: "medium",
  on: [byName, byTag],
  check: (outbound) => (outbound.type === byName ? approvedHosts(outbound) : approvedServices(outbound)),
  fix: "Name the hosts that the workspace needs, or the tag of one service.",
  examples: {
    pass: {
      resource: { [byName]: { a: { destination_fqdn: "pypi.org" } }, [byTag]: { a: { service_tag: "AzureMonitor" } } },
    },
    fail: { resource: { [byName]: { a: { destination_fqdn: "*" } } } },
  },
  edges: [
    {
      when: "the tag is the internet or every customer of Azure, or hosts are those of anybody",
      given: {
        resource: {
          [byTag]: { internet: { service_tag: "Internet" }, cloud: { service_tag: "AzureCloud" } },
          [byName]: {
            bus: { destination_fqdn: "*.servicebus.windows.net" },
            domain: { destination_fqdn: "*.com" },
            registry: { destination_fqdn: "*.azurecr.io" },
            storage: { destination_fqdn: "*.blob.core.windows.net" },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "hosts below a name of one owner are that owner's",
      given: { resource: { [byName]: { a: { destination_fqdn: "*.anaconda.org" } } } },
      verdict: "pass",
    },
    {
      when: "azapi names every address beside the tag of one service",
      given: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.MachineLearningServices/workspaces/outboundRules@2025-04-01",
              name: "out",
              body: {
                properties: {
                  type: "ServiceTag",
                  destination: {
                    serviceTag: "AzureMonitor",
                    addressPrefixes: ["0.0.0.0/0"],
                    protocol: "*",
                    portRanges: "*",
                  },
                },
              },
            },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "where it leads is not known",
      given: { variable: { any: {} }, resource: { [byName]: { a: { destination_fqdn: "${var.any}" } } } },
      verdict: "unknown",
    },
  ],
});
