import { all, fail, notApplicable, pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";
import { addressList, notEverybody } from "../../shared/network/address-list";

const byName = "azurerm_machine_learning_workspace_network_outbound_rule_fqdn";
const byTag = "azurerm_machine_learning_workspace_network_outbound_rule_service_tag";

/**
 * Names under which every customer of Azure, or of a top-level domain, has hosts: `*.com`, `*.core.windows.net`.
 * https://learn.microsoft.com/azure/security/fundamentals/azure-domains
 */
const everybodys =
  /^\*(?:\.[a-z]+)?$|^\*\.(?:(?:blob|file|queue|table|dfs|web|z\d+\.web)\.)?(?:core\.)?windows\.net$|^\*\.(?:database|servicebus)\.windows\.net$|^\*\.(?:azure-api\.net|azure\.com|azurecontainer\.io|azurecr\.io|azureedge\.net|azurefd\.net|azurewebsites\.net|cloudapp\.azure\.com|cloudapp\.net|trafficmanager\.net|vo\.msecnd\.net)$/i;

function hostsOf(outbound: Resource): Outcome {
  const host = outbound.value("destination_fqdn");
  if (host.state === "unknown") return unknown(`destination_fqdn is unknown: ${host.reason}`);
  const name = text(host) ?? "";
  return everybodys.test(name) ? fail(`destination_fqdn is ${name}, where anybody has hosts`) : pass();
}

/** What the network lets out to, beside what it needs. */
function check(outbound: Resource): Outcome {
  if (outbound.type === byName) return hostsOf(outbound);
  if (text(outbound.value("action"))?.toLowerCase() === "deny") return notApplicable("it denies");
  return all(["address_prefixes", "service_tag"].map((path) => notEverybody(addressList(outbound, path), path)));
}

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
  check,
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
