import type { Graph } from "../../estate/graph";
import { pass } from "../../engine/outcome";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";
import { text } from "../../estate/value";
import { isOneOf, meets } from "../shared/require";
import { standardPlans } from "../shared/visibility/standard-plans";
import { entry } from "../../../common/table";

/** Plans that were folded into another one, which watches in their place. */
const successors: Readonly<Record<string, string>> = {
  ContainerRegistry: "Containers",
  Dns: "VirtualMachines",
  KubernetesService: "Containers",
};

function watchedBySuccessor(plan: Resource, graph: Graph): boolean {
  return standardPlans(graph).has(entry(successors, text(plan.value("resource_type")) ?? "") ?? "");
}

/** A plan set to Free watches nothing, and says so on purpose. */
export default rule({
  id: "defender-plan-off",
  control: "ZTAI-IN-10",
  title: "Defender plan is set to Free",
  severity: "high",
  covers: [
    "checkov:CKV_AZURE_19",
    "checkov:CKV_AZURE_234",
    "checkov:CKV_AZURE_61",
    "checkov:CKV_AZURE_86",
    "checkov:CKV_AZURE_87",
    "checkov:CKV_AZURE_85",
    "checkov:CKV_AZURE_55",
    "checkov:CKV_AZURE_79",
    "checkov:CKV_AZURE_69",
    "checkov:CKV_AZURE_84",
    "kics:819d50fd-1cdf-45c3-9936-be408aaad93e",
    "trivy:AZU-0045",
    "psrule:Azure.Defender.Api",
    "psrule:Azure.Defender.AppServices",
    "psrule:Azure.Defender.Arm",
    "psrule:Azure.Defender.Containers",
    "psrule:Azure.Defender.CosmosDb",
    "psrule:Azure.Defender.Cspm",
    "psrule:Azure.Defender.Dns",
    "psrule:Azure.Defender.KeyVault",
    "psrule:Azure.Defender.OssRdb",
    "psrule:Azure.Defender.Servers",
    "psrule:Azure.Defender.SQL",
    "psrule:Azure.Defender.SQLOnVM",
    "psrule:Azure.Defender.Storage",
    "policy-library-avm:AVM_SEC_85",
    "policy-library-avm:AVM_SEC_86",
    "cnspec:mondoo-azure-security-defender-for-servers-enabled",
    "cnspec:mondoo-azure-security-defender-for-app-services-enabled",
    "cnspec:mondoo-azure-security-defender-for-sql-databases-enabled",
    "cnspec:mondoo-azure-security-defender-for-storage-enabled",
    "cnspec:mondoo-azure-security-defender-for-keyvault-enabled",
    "cnspec:mondoo-azure-security-defender-for-containers-enabled",
    "cnspec:mondoo-azure-security-defender-for-resource-manager-enabled",
    "cnspec:mondoo-azure-security-defender-for-cosmosdb-enabled",
    "cnspec:mondoo-azure-security-defender-for-open-source-databases-enabled",
    "cnspec:mondoo-azure-security-defender-cspm-enabled",
    "cnspec:mondoo-azure-security-defender-for-sql-on-machines-enabled",
    "cnspec:mondoo-azure-security-defender-for-apis-enabled",
  ],
  on: ["azurerm_security_center_subscription_pricing"],
  check: (plan, graph) => {
    const tier = meets(plan, isOneOf("tier", ["Standard"]));
    return tier.verdict === "fail" && watchedBySuccessor(plan, graph) ? pass() : tier;
  },
  fix: "Set tier to Standard.",
  examples: {
    pass: {
      resource: {
        azurerm_security_center_subscription_pricing: { a: { resource_type: "KeyVaults", tier: "Standard" } },
      },
    },
    fail: {
      resource: { azurerm_security_center_subscription_pricing: { a: { resource_type: "KeyVaults", tier: "Free" } } },
    },
  },
  edges: [
    {
      when: "another plan took its place",
      given: {
        resource: {
          azurerm_security_center_subscription_pricing: {
            old: { resource_type: "KubernetesService", tier: "Free" },
            new: { resource_type: "Containers", tier: "Standard" },
          },
        },
      },
      verdict: "pass",
    },
  ],
});
