import { blockOf, type Graph } from "../../../estate/graph";
import { fail, notApplicable, pass, unknown } from "../../../engine/outcome";
import type { Resource } from "../../../estate/resource";
import { rule, type TerraformJson } from "../../../engine/rule";
import { knownSuffix, text, type UnknownValue } from "../../../estate/value";
import { endpointTarget } from "../../shared/network/endpoint-target";
import { isNationalRegion, isNationalZone, standsFor } from "../../shared/network/national-zones";

const argument = "private_dns_zone_group.private_dns_zone_ids";

/** Names of the zones an endpoint registers in; undefined stands for one that is not known. */
function zoneNames(endpoint: Resource, graph: Graph): readonly (string | undefined)[] | UnknownValue {
  const zones = graph.itemTargets(endpoint, argument);
  if (zones.state === "unknown") return zones;
  return zones.items.map(({ target, value }) => {
    const zone = blockOf(target);
    if (zone) return text(zone.value("name"))?.toLowerCase();
    // The zone is at the end of its id, whatever subscription stands before it.
    const id = target.kind === "outside" ? target.id : knownSuffix(value);
    return id?.includes("/") ? id.split("/").at(-1)?.toLowerCase() : undefined;
  });
}

function accountOf(kind: string, zone: string): TerraformJson {
  return {
    resource: {
      azurerm_cognitive_account: { a: { name: "ai-chat", kind } },
      azurerm_private_dns_zone: { a: { name: zone } },
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
  };
}

function nationalEndpoint(location: string, zone: string): TerraformJson {
  return {
    variable: { location: {} },
    resource: {
      azurerm_key_vault: { a: { name: "kv-chat" } },
      azurerm_private_dns_zone: { a: { name: zone } },
      azurerm_private_endpoint: {
        a: {
          location,
          private_service_connection: {
            private_connection_resource_id: "${azurerm_key_vault.a.id}",
            subresource_names: ["vault"],
          },
          private_dns_zone_group: { name: "default", private_dns_zone_ids: ["${azurerm_private_dns_zone.a.id}"] },
        },
      },
    },
  };
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
    const names = zoneNames(endpoint, graph);
    if ("state" in names) return unknown(`${argument} is unknown: ${names.reason}`);
    const location = endpoint.value("location");
    const isNational = location.state === "known" ? isNationalRegion(text(location) ?? "") : undefined;
    const holds = (zone: string) =>
      names.some((name) => name === zone || (name !== undefined && isNational !== false && standsFor(name, zone)));
    const missing = target.zones.map((zones) => zones.filter((zone) => !holds(zone)));
    const [lacking = []] = missing;
    const hasNational = names.some((name) => name !== undefined && isNationalZone(name));
    if (hasNational && isNational === undefined)
      return unknown("its location, which decides the names of zones, is not known");
    if (missing.every((zones) => zones.length === 0)) return pass();
    if (hasNational && isNational)
      return unknown(`${argument} has nothing that stands for ${lacking.join(", ")} in this cloud`);
    if (names.includes(undefined)) return unknown(`a zone in ${argument} is not known`);
    if (missing.some((zones) => zones.length === 0))
      return unknown(`${argument} lacks ${lacking.join(", ")}, which some kinds of its target need`);
    return fail(`${argument} lacks ${lacking.join(", ")}`);
  },
  fix: "Add a private_dns_zone_group with every zone of the sub-resource.",
  examples: {
    pass: {
      resource: {
        azurerm_cognitive_account: { a: { name: "aif-chat", kind: "AIServices" } },
        azurerm_private_dns_zone: {
          a: { name: "privatelink.cognitiveservices.azure.com" },
          b: { name: "privatelink.openai.azure.com" },
          c: { name: "privatelink.services.ai.azure.com" },
        },
        azurerm_private_endpoint: {
          a: {
            private_service_connection: {
              private_connection_resource_id: "${azurerm_cognitive_account.a.id}",
              subresource_names: ["account"],
            },
            private_dns_zone_group: {
              name: "default",
              private_dns_zone_ids: [
                "${azurerm_private_dns_zone.a.id}",
                "${azurerm_private_dns_zone.b.id}",
                "${azurerm_private_dns_zone.c.id}",
              ],
            },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_cognitive_account: { a: { name: "aif-chat", kind: "AIServices" } },
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
  edges: [
    {
      when: "an account answers under the general name alone",
      given: accountOf("FormRecognizer", "privatelink.cognitiveservices.azure.com"),
      verdict: "pass",
    },
    {
      when: "an account for OpenAI models registers in their zone",
      given: accountOf("OpenAI", "privatelink.openai.azure.com"),
      verdict: "pass",
    },
    {
      when: "an account for OpenAI models registers in the general zone",
      given: accountOf("OpenAI", "privatelink.cognitiveservices.azure.com"),
      verdict: "fail",
    },
    {
      when: "the kind of the account is not known",
      given: accountOf("${var.kind}", "privatelink.cognitiveservices.azure.com"),
      verdict: "unknown",
    },
    {
      when: "no kind of account needs the zone",
      given: accountOf("${var.kind}", "privatelink.vaultcore.azure.net"),
      verdict: "fail",
    },
    {
      when: "a national cloud has names of its own",
      given: nationalEndpoint("USGov Virginia", "privatelink.vaultcore.usgovcloudapi.net"),
      verdict: "pass",
    },
    {
      when: "so has that of China",
      given: nationalEndpoint("chinanorth3", "privatelink.vaultcore.azure.cn"),
      verdict: "pass",
    },
    {
      when: "the public cloud does not resolve names of another",
      given: nationalEndpoint("westeurope", "privatelink.vaultcore.usgovcloudapi.net"),
      verdict: "fail",
    },
    {
      when: "the cloud is not known",
      given: nationalEndpoint("${var.location}", "privatelink.vaultcore.usgovcloudapi.net"),
      verdict: "unknown",
    },
    {
      when: "a zone of a national cloud for another service",
      given: nationalEndpoint("usgovvirginia", "privatelink.blob.core.usgovcloudapi.net"),
      verdict: "unknown",
    },
  ],
});
