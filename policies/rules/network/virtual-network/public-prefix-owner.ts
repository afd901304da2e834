import { fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import type { Graph } from "../../../estate/graph";
import type { Use } from "../../../estate/mentions";
import type { Resource } from "../../../estate/resource";

/** What takes addresses out of a prefix to send, or to filter; an address of its own is judged by itself. */
const senders = /^azurerm_(nat_gateway\w*|public_ip|firewall|virtual_network_gateway|bastion_host)$/;

/** What watches, guards or names it. */
const observers = /^azurerm_(monitor_\w*|management_lock|role_assignment|resource_policy_\w+)$/;

/** Clusters send through a prefix, or give addresses of it to their nodes. */
const nodes: Readonly<Record<string, string>> = {
  azurerm_kubernetes_cluster: "default_node_pool.node_public_ip_prefix_id",
  azurerm_kubernetes_cluster_node_pool: "node_public_ip_prefix_id",
};

/** Attributes that say where the prefix is; only its id gives an address of it to somebody. */
const told = new Set(["ip_prefix", "name", "zones", "location", "resource_group_name", "tags"]);

/** Machines, sets and load balancers that are reached under addresses of the prefix. */
function reached({ resource, attributes }: Use, prefix: Resource, graph: Graph): boolean {
  if (senders.test(resource.type) || observers.test(resource.type)) return false;
  if ([...attributes].every((attribute) => told.has(attribute))) return false;
  const path = nodes[resource.type];
  if (path === undefined) return true;
  const target = graph.target(resource, path);
  return target.kind === "resource" && target.resource === prefix;
}

function check(prefix: Resource, graph: Graph): Outcome {
  const uses = graph.usesOf(prefix);
  const exposed = uses.filter((use) => reached(use, prefix, graph)).map(({ resource }) => resource.address);
  if (exposed.length > 0) return fail(`${exposed.join(", ")} is reached under it`);
  return uses.length > 0 ? pass() : unknown("nothing in the input uses it");
}

/** Addresses of a prefix are as public as any; only what sends or filters may take them. */
export default rule({
  id: "public-prefix-owner",
  control: "ZTAI-NW-12",
  title: "Prefix of public addresses belongs to something that does not filter",
  severity: "high",
  on: ["azurerm_public_ip_prefix"],
  check,
  fix: "Use the prefix for a NAT gateway or a firewall, and publish through an application gateway with a firewall policy.",
  examples: {
    pass: {
      resource: {
        azurerm_public_ip_prefix: { a: { name: "ippre-nat" } },
        azurerm_nat_gateway_public_ip_prefix_association: {
          a: { public_ip_prefix_id: "${azurerm_public_ip_prefix.a.id}" },
        },
      },
    },
    fail: {
      resource: {
        azurerm_public_ip_prefix: { a: { name: "ippre-nodes" } },
        azurerm_linux_virtual_machine_scale_set: {
          a: {
            network_interface: [
              {
                ip_configuration: [
                  { public_ip_address: [{ public_ip_prefix_id: "${azurerm_public_ip_prefix.a.id}" }] },
                ],
              },
            ],
          },
        },
      },
    },
  },
  edges: [
    {
      when: "a load balancer is reached under it, and a cluster sends through it or is reached under it",
      given: {
        resource: {
          azurerm_public_ip_prefix: {
            lb: { name: "a" },
            out: { name: "b" },
            nodes: { name: "c" },
            idle: { name: "d" },
          },
          azurerm_lb: {
            a: { frontend_ip_configuration: [{ public_ip_prefix_id: "${azurerm_public_ip_prefix.lb.id}" }] },
          },
          azurerm_kubernetes_cluster: {
            out: {
              network_profile: {
                load_balancer_profile: { outbound_ip_prefix_ids: ["${azurerm_public_ip_prefix.out.id}"] },
              },
            },
            nodes: { default_node_pool: { node_public_ip_prefix_id: "${azurerm_public_ip_prefix.nodes.id}" } },
          },
        },
      },
      verdict: {
        "azurerm_public_ip_prefix.lb": "fail",
        "azurerm_public_ip_prefix.out": "pass",
        "azurerm_public_ip_prefix.nodes": "fail",
        "azurerm_public_ip_prefix.idle": "unknown",
      },
    },
  ],
});
