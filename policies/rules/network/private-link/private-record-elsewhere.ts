import type { Json } from "../../../../common/json";
import { all, fail, notApplicable, pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import { blockOf, type Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import type { Origin } from "../../../estate/origins";
import { text } from "../../../estate/value";
import type { Written } from "../../../estate/written";
import { choicesOf } from "../../shared/identities/origin";
import { isPublic } from "../../shared/network/address-set";

/**
 * Suffixes of names that belong to Azure's own services; those of apps and of App Service environments are of
 * https://learn.microsoft.com/azure/container-apps/environment-custom-dns and
 * https://learn.microsoft.com/azure/app-service/environment/networking, read 2026-11.
 */
const azureNames =
  /(^|\.)(azure\.(com|net|us|cn)|azure-api\.net|azurecontainerapps\.io|appserviceenvironment\.net|azurewebsites\.net|azurecr\.io|azuredatabricks\.net|azuresynapse\.net|windows\.net|azure-automation\.net|azureml\.ms|powerbi\.com)\.?$/i;

/** Addresses that Azure gives in the estate's own networks, or to its own apps. */
const ownAddresses = /(^|\.)(private_ip_address|private_ip_addresses|private_static_ip_address)(\[\d+\]|\.\d+)?$/;

/** Whether a zone holds names of Azure's services; undefined when that is not known. */
function isOfServices(record: Resource, graph: Graph): boolean | undefined {
  const block = blockOf(graph.target(record, "zone_name"));
  const [zone, argument] = block ? ([block, "name"] as const) : ([record, "zone_name"] as const);
  const name = zone.value(argument);
  if (name.state !== "unknown") {
    const last = (text(name) ?? "").split("/").at(-1) ?? "";
    return /^privatelink\./i.test(last) || azureNames.test(last);
  }
  // The apps of an environment have names of Azure, below the one that it says.
  const origins = graph.origins(zone, argument)?.found ?? [];
  return origins.some(isOfApps("default_domain")) || undefined;
}

function isOfApps(wanted: string): (origin: Origin) => boolean {
  return ({ resource, attribute }) => resource.type === "azurerm_container_app_environment" && attribute === wanted;
}

function address(record: Resource, written: Written, graph: Graph): Outcome {
  const { value } = written;
  if (value.state === "unknown") {
    const origins = choicesOf(record, written, graph);
    const isOwn = (origin: Origin) => ownAddresses.test(origin.attribute) || isOfApps("static_ip_address")(origin);
    return origins.length > 0 && origins.every(isOwn) ? pass() : unknown(`a record is unknown: ${value.reason}`);
  }
  const found = text(value) ?? "";
  return isPublic(found) ? fail(`it answers with ${found}, which is not a private address`) : pass();
}

function answers(record: Resource, graph: Graph): Outcome {
  if (record.type !== "azurerm_private_dns_cname_record") {
    const records = record.written("records");
    if (records.list) return all([pass(), ...records.list.map((item) => address(record, item, graph))]);
    const { value } = records;
    return value.state === "unknown" ? unknown(`records is unknown: ${value.reason}`) : pass();
  }
  const name = record.value("record");
  if (name.state === "unknown") return unknown(`record is unknown: ${name.reason}`);
  return azureNames.test(text(name) ?? "") ? pass() : fail(`it sends callers to ${text(name) ?? "nowhere"}`);
}

function check(record: Resource, graph: Graph): Outcome {
  const isOpen = isOfServices(record, graph);
  if (isOpen === false) return notApplicable("its zone holds no names of Azure's services");
  const outcome = answers(record, graph);
  if (isOpen || outcome.verdict === "pass") return outcome;
  return unknown("its zone is unknown");
}

function answering(records: Json, zone = "privatelink.openai.azure.com"): TerraformJson {
  return {
    variable: { any: {} },
    resource: {
      azurerm_private_dns_zone: { z: { name: zone } },
      azurerm_private_dns_a_record: { a: { name: "aoai", zone_name: "${azurerm_private_dns_zone.z.name}", records } },
    },
  };
}

function withEndpoint(address: string): TerraformJson {
  const example = answering([address]);
  return { ...example, resource: { ...example.resource, azurerm_private_endpoint: { e: { name: "pe" } } } };
}

function ofApps(address: string): TerraformJson {
  const example = answering([address], "${azurerm_container_app_environment.e.default_domain}");
  return { ...example, resource: { ...example.resource, azurerm_container_app_environment: { e: { name: "cae" } } } };
}

function alias(record: string): TerraformJson {
  const zone_name = "privatelink.vaultcore.azure.net";
  return { resource: { azurerm_private_dns_cname_record: { a: { name: "kv", zone_name, record } } } };
}

/** Who answers for a private name gets the prompts and the secrets that are meant for the service. */
export default rule({
  id: "private-record-elsewhere",
  control: "ZTAI-NW-03",
  title: "Private name of a service leads somewhere else",
  severity: "high",
  on: ["azurerm_private_dns_a_record", "azurerm_private_dns_aaaa_record", "azurerm_private_dns_cname_record"],
  check,
  fix: "Let the private endpoint write its records by a zone group, and remove the others.",
  examples: { pass: answering(["10.1.0.4"]), fail: answering(["203.0.113.9"]) },
  edges: [
    {
      when: "one public address among private ones is one",
      given: answering(["10.1.0.4", "8.8.8.8"]),
      verdict: "fail",
    },
    { when: "an address that is not known is not known", given: answering(["${var.any}"]), verdict: "unknown" },
    {
      when: "zones of the organisation's own names are not judged",
      given: answering(["203.0.113.9"], "corp.example"),
      verdict: "not-applicable",
    },
    {
      when: "a name of the own container apps leads to their environment",
      given: ofApps("${azurerm_container_app_environment.e.static_ip_address}"),
      verdict: "pass",
    },
    { when: "a name of the own container apps leads elsewhere", given: ofApps("203.0.113.9"), verdict: "fail" },
    {
      when: "a zone is called like the domain of container apps",
      given: answering(["203.0.113.9"], "happysea-0a1b2c3d.swedencentral.azurecontainerapps.io"),
      verdict: "fail",
    },
    {
      when: "the address is the endpoint's own",
      given: withEndpoint("${azurerm_private_endpoint.e.private_service_connection[0].private_ip_address}"),
      verdict: "pass",
    },
    {
      when: "the zone is not known, and the address is not private",
      given: answering(["203.0.113.9"], "${var.any}"),
      verdict: "unknown",
    },
    {
      when: "a record is written for ARM",
      given: {
        resource: {
          azapi_resource: {
            z: { type: "Microsoft.Network/privateDnsZones@2024-06-01", name: "privatelink.openai.azure.com" },
            a: {
              type: "Microsoft.Network/privateDnsZones/A@2024-06-01",
              name: "aoai",
              parent_id: "${azapi_resource.z.id}",
              body: { properties: { ttl: 10, aRecords: [{ ipv4Address: "203.0.113.9" }] } },
            },
          },
        },
      },
      verdict: { "azapi_resource.a": "fail" },
    },
    { when: "an alias to somebody else leads away", given: alias("kv.evil.example"), verdict: "fail" },
    { when: "an alias to a name of Azure stays", given: alias("kv.vault.azure.net"), verdict: "pass" },
  ],
});
