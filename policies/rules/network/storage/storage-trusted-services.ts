import { all, notApplicable, pass, type Outcome } from "../../../engine/outcome";
import type { Block } from "../../../estate/block";
import { rule } from "../../../engine/rule";
import { isOneOf, meets, type Requirement } from "../../shared/require";
import { eachFirewall, refusesPublic } from "../../shared/network/service-firewall";

const trusted: Requirement = {
  path: "bypass",
  must: "a list with AzureServices",
  holds: (services) => [services].flat().some((service) => String(service).toLowerCase() === "azureservices"),
  repair: ["AzureServices"],
  whenAbsent: "pass",
};

function letsAzureIn(rules: Block): Outcome {
  const open = meets(rules, isOneOf("default_action", ["Allow"]));
  return open.verdict === "pass" ? open : meets(rules, trusted);
}

/** Logging, backup and Defender come through this door; who closes it opens a wider one later. */
export default rule({
  id: "storage-trusted-services",
  control: "ZTAI-NW-01",
  title: "Storage firewall locks Azure's own services out",
  severity: "low",
  covers: [
    "checkov:CKV_AZURE_36",
    "kics:5400f379-a347-4bdd-a032-446465fdcc6f",
    "trivy:AZU-0010",
    "cnspec:mondoo-azure-security-trusted-microsoft-services-enabled-for-storage-account-access",
  ],
  on: ["azurerm_storage_account", "azurerm_storage_account_network_rules"],
  check: (rules, graph) => {
    const target = rules.type === "azurerm_storage_account" ? undefined : graph.target(rules, "storage_account_id");
    const account = target?.kind === "resource" ? target.resource : rules;
    if (account.type === "azurerm_storage_account" && refusesPublic(account).verdict === "pass")
      return notApplicable("public access is off, so that only private endpoints are meant to connect");
    return all([pass(), ...eachFirewall(rules, graph, letsAzureIn)]);
  },
  fix: "Add AzureServices to bypass.",
  examples: {
    pass: {
      resource: {
        azurerm_storage_account: { a: { network_rules: { default_action: "Deny", bypass: ["AzureServices"] } } },
      },
    },
    fail: {
      resource: { azurerm_storage_account: { a: { network_rules: { default_action: "Deny", bypass: ["None"] } } } },
    },
  },
  edges: [
    {
      when: "the bypass is left to the service",
      given: { resource: { azurerm_storage_account: { a: { network_rules: { default_action: "Deny" } } } } },
      verdict: "pass",
    },
    {
      when: "nobody but private endpoints is meant to connect",
      given: {
        resource: {
          azurerm_storage_account: {
            a: { public_network_access_enabled: false, network_rules: { default_action: "Deny", bypass: ["None"] } },
          },
        },
      },
      verdict: "not-applicable",
    },
  ],
});
