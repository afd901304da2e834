import type { Json } from "../../../../common/json";
import { all, fail, notApplicable, pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { text, type Value } from "../../../estate/value";
import { isPublic } from "../../shared/network/address-set";

/** Suffixes of names that belong to Azure's own services. */
const azureNames =
  /\.(azure\.(com|net|us|cn)|azure-api\.net|azurewebsites\.net|azurecr\.io|azuredatabricks\.net|azuresynapse\.net|windows\.net|azure-automation\.net|azureml\.ms|powerbi\.com)\.?$/i;

function address(value: Value): Outcome {
  if (value.state === "unknown") return unknown(`a record is unknown: ${value.reason}`);
  const found = text(value) ?? "";
  return isPublic(found) ? fail(`it answers with ${found}, which is not a private address`) : pass();
}

/** Whether a zone is called as the environment of container apps says, whose apps are the estate's own. */
function isOfApps(zone: Resource, graph: Graph): boolean {
  const origins = graph.origins(zone, zone.type === "azurerm_private_dns_zone" ? "name" : "zone_name");
  return (origins?.found ?? []).some(
    ({ resource, attribute }) =>
      resource.type === "azurerm_container_app_environment" && attribute === "default_domain",
  );
}

function check(record: Resource, graph: Graph): Outcome {
  const target = graph.target(record, "zone_name");
  const zone = target.kind === "resource" ? target.resource.value("name") : record.value("zone_name");
  if (zone.state === "unknown") {
    return isOfApps(target.kind === "resource" ? target.resource : record, graph)
      ? notApplicable("its zone is the domain of a container app environment")
      : unknown(`its zone is unknown: ${zone.reason}`);
  }
  if (!/^privatelink\./i.test(text(zone) ?? "")) return notApplicable("its zone is not of private endpoints");
  if (record.type !== "azurerm_private_dns_cname_record") {
    const records = record.items("records");
    return records.state === "unknown" ? unknown(records.reason) : all([pass(), ...records.items.map(address)]);
  }
  const name = record.value("record");
  if (name.state === "unknown") return unknown(`record is unknown: ${name.reason}`);
  return azureNames.test(text(name) ?? "") ? pass() : fail(`it sends callers to ${text(name) ?? "nowhere"}`);
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
      when: "zones of the organisation's own names are no matter",
      given: answering(["203.0.113.9"], "corp.example"),
      verdict: "not-applicable",
    },
    {
      when: "the zone is the domain of the own container apps",
      given: {
        resource: {
          azurerm_container_app_environment: { e: { name: "cae" } },
          azurerm_private_dns_zone: { z: { name: "${azurerm_container_app_environment.e.default_domain}" } },
          azurerm_private_dns_a_record: {
            a: {
              name: "*",
              zone_name: "${azurerm_private_dns_zone.z.name}",
              records: ["${azurerm_container_app_environment.e.static_ip_address}"],
            },
          },
        },
      },
      verdict: "not-applicable",
    },
    { when: "an alias to somebody else leads away", given: alias("kv.evil.example"), verdict: "fail" },
    { when: "an alias to a name of Azure stays", given: alias("kv.vault.azure.net"), verdict: "pass" },
  ],
});
