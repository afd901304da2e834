import type { Graph } from "../../../estate/graph";
import { fail, notApplicable, pass, unknown } from "../../../engine/outcome";
import type { Resource } from "../../../estate/resource";
import { rule } from "../../../engine/rule";
import type { Json } from "../../../../common/json";
import { text } from "../../../estate/value";
import { endpointTarget, zonesOf } from "../../shared/network/endpoint-target";

const argument = "private_dns_zone_group.private_dns_zone_ids";

/** Names of the zones an endpoint registers in; undefined stands for one that is not known. */
function zoneNames(endpoint: Resource, graph: Graph, ids: readonly Json[]): readonly (string | undefined)[] {
  return ids.map((id) => {
    const target = graph.targetOfItem(endpoint, id);
    if (target.kind === "resource") return text(target.resource.value("name"))?.toLowerCase();
    return target.kind === "outside" ? target.id.split("/").at(-1)?.toLowerCase() : undefined;
  });
}

/** Without all its zones, some names of a service still resolve to the public address. */
export default rule({
  id: "private-endpoint-dns",
  control: "ZTAI-NW-03",
  title: "Private endpoint does not register in its DNS zones",
  severity: "high",
  on: ["azurerm_private_endpoint"],
  check: (endpoint, graph) => {
    const target = endpointTarget(endpoint, graph);
    if (target.state === "unknown") return unknown(target.message);
    if (target.state !== "known") return notApplicable(target.message);
    const groups = endpoint.blocks("private_dns_zone_group");
    if (groups.state === "unknown") return unknown(groups.reason);
    const ids = endpoint.rawAt(argument);
    if (ids !== undefined && !Array.isArray(ids)) return unknown(`${argument} is decided when Terraform runs`);
    const names = zoneNames(endpoint, graph, ids ?? []);
    const needed = new Set(target.groups.flatMap((group) => zonesOf(target.service, group) ?? []));
    const missing = [...needed].filter((zone) => !names.includes(zone));
    if (missing.length === 0) return pass();
    if (names.includes(undefined)) return unknown(`a zone in ${argument} is not known`);
    return fail(`${argument} lacks ${missing.join(", ")}`);
  },
  fix: "Add a private_dns_zone_group with every zone of the sub-resource.",
  examples: {
    pass: {
      resource: {
        azurerm_key_vault: { a: { name: "kv-chat" } },
        azurerm_private_dns_zone: { a: { name: "privatelink.vaultcore.azure.net" } },
        azurerm_private_endpoint: {
          a: {
            private_service_connection: {
              private_connection_resource_id: "${azurerm_key_vault.a.id}",
              subresource_names: ["vault"],
            },
            private_dns_zone_group: { name: "default", private_dns_zone_ids: ["${azurerm_private_dns_zone.a.id}"] },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_cognitive_account: { a: { name: "aif-chat" } },
        azurerm_private_dns_zone: { a: { name: "privatelink.cognitiveservices.azure.com" } },
        azurerm_private_endpoint: {
          a: {
            private_service_connection: {
              private_connection_resource_id: "${azurerm_cognitive_account.a.id}",
              subresource_names: ["account"],
            },
            private_dns_zone_group: { name: "default", private_dns_zone_ids: ["${azurerm_private_dns_zone.a.id}"] },
          },
        },
      },
    },
  },
});
