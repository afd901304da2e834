import type { JsonObject } from "../../../../common/json";
import { notApplicable, unknown, type Outcome } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";
import { inAzapi } from "../../shared/azapi-rule";
import { approvedHosts, approvedServices } from "../../shared/network/managed-outbound";

function letting(properties: JsonObject): TerraformJson {
  const type = "Microsoft.CognitiveServices/accounts/managedNetworks/outboundRules@2025-10-01-preview";
  return { resource: { azapi_resource: { a: { type, name: "out", body: { properties } } } } };
}

/** A rule names a host, a service or a resource of the estate, which it reaches by a private endpoint. */
function check(outbound: Resource): Outcome {
  const type = outbound.value("type");
  if (type.state === "unknown") return unknown(`the type is unknown: ${type.reason}`);
  const kind = text(type)?.toLowerCase();
  if (kind === "fqdn") return approvedHosts(outbound);
  return kind === "servicetag" ? approvedServices(outbound) : notApplicable("it leads to one resource");
}

/**
 * Agents that may call any host carry away whatever they read, whatever the isolation mode says.
 * https://learn.microsoft.com/azure/foundry/how-to/managed-virtual-network
 */
export default rule({
  id: "ai-outbound-rule",
  control: "ZTAI-NW-09",
  title: "Managed network of the AI account approves any host",
  severity: "medium",
  ...inAzapi("azapi_ai_outbound_rule", check),
  fix: "Name the hosts that agents need, or the tag of one service.",
  examples: {
    pass: letting({ type: "FQDN", destination: "mcp.contoso.com", category: "UserDefined" }),
    fail: letting({ type: "FQDN", destination: "*", category: "UserDefined" }),
  },
  edges: [
    {
      when: "anybody has hosts below the name",
      given: letting({ type: "FQDN", destination: "*.blob.core.windows.net", category: "UserDefined" }),
      verdict: "fail",
    },
    {
      when: "the tag is every customer of Azure",
      given: letting({
        type: "ServiceTag",
        destination: { serviceTag: "AzureCloud", protocol: "TCP", portRanges: "443" },
      }),
      verdict: "fail",
    },
    {
      when: "every address stands beside the tag of one service",
      given: letting({
        type: "ServiceTag",
        destination: { serviceTag: "AzureMonitor", addressPrefixes: ["0.0.0.0/0"], protocol: "*", portRanges: "*" },
      }),
      verdict: "fail",
    },
    {
      when: "the tag is that of one service",
      given: letting({
        type: "ServiceTag",
        destination: { serviceTag: "AzureMonitor", protocol: "TCP", portRanges: "443" },
      }),
      verdict: "pass",
    },
    {
      when: "a private endpoint leads to one resource",
      given: letting({ type: "PrivateEndpoint", destination: { subresourceTarget: "blob" } }),
      verdict: "not-applicable",
    },
  ],
});
