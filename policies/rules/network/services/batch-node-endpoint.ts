import type { JsonObject } from "../../../../common/json";
import { fail, notApplicable, unknown, type Outcome } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import type { Block } from "../../../estate/block";
import { isOneOf, meets } from "../../shared/require";
import { everyBlock } from "../../shared/judge";
import { restrictedTo } from "../../shared/network/access-restrictions";

/** Batch itself adds a rule that lets everybody in where an endpoint has none. */
function isRestricted(endpoint: Block): Outcome {
  const rules = endpoint.blocks("network_security_group_rules");
  if (rules.state === "unknown") return unknown(rules.reason);
  return rules.blocks.length === 0
    ? fail("an endpoint has no network_security_group_rules, so that everybody reaches it")
    : restrictedTo(endpoint, "network_security_group_rules");
}

function pool(...rules: readonly JsonObject[]): TerraformJson {
  const endpoint = { name: "ssh", backend_port: 22, protocol: "TCP", frontend_port_range: "49152-49200" };
  return {
    resource: {
      azurerm_batch_pool: {
        a: {
          network_configuration: {
            subnet_id: "/s",
            endpoint_configuration: [{ ...endpoint, network_security_group_rules: rules }],
          },
        },
      },
    },
  };
}

const allow = (source: string, priority = 200): JsonObject => ({
  access: "Allow",
  priority,
  source_address_prefix: source,
});
const deny: JsonObject = { access: "Deny", priority: 150, source_address_prefix: "*" };

/**
 * An endpoint of a pool is a port of each node at the pool's public address.
 * https://learn.microsoft.com/azure/batch/pool-endpoint-configuration
 */
export default rule({
  id: "batch-node-endpoint",
  control: "ZTAI-NW-05",
  title: "Ports of batch nodes are open to the internet",
  severity: "high",
  on: ["azurerm_batch_pool"],
  check: (resource) => {
    const path = "network_configuration.public_address_provisioning_type";
    if (meets(resource, isOneOf(path, ["NoPublicIPAddresses"])).verdict === "pass")
      return notApplicable("its nodes have no public address");
    return everyBlock(resource, "network_configuration", (network) =>
      everyBlock(network, "endpoint_configuration", isRestricted),
    );
  },
  fix: "Remove the endpoint, or let in the ranges of administrators alone.",
  examples: { pass: pool(allow("203.0.113.0/28")), fail: pool(allow("*")) },
  edges: [
    { when: "Batch lets everybody in where no rule is written", given: pool(), verdict: "fail" },
    { when: "a denial that comes first closes it", given: pool(deny, allow("Internet")), verdict: "pass" },
    {
      when: "a denial that comes later closes nothing",
      given: pool(allow("Internet", 151), { ...deny, priority: 152 }),
      verdict: "fail",
    },
    {
      when: "a pool without public addresses publishes nothing",
      given: {
        resource: {
          azurerm_batch_pool: {
            a: { network_configuration: { subnet_id: "/s", public_address_provisioning_type: "NoPublicIPAddresses" } },
          },
        },
      },
      verdict: "not-applicable",
    },
  ],
});
