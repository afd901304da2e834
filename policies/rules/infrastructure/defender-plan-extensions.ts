import { all, any, notApplicable, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { text } from "../../estate/value";
import { is, meets } from "../shared/require";
import { entry } from "../../../common/table";

/**
 * What each plan finds only with an extension: clusters, machines, images, uploads and sensitive data. Extensions that
 * share prompts, stop deployments or manage permissions are a decision of their own and not asked for.
 * https://learn.microsoft.com/azure/templates/microsoft.security/pricings
 */
const extensions: Readonly<Record<string, readonly string[]>> = {
  cloudposture: [
    "AgentlessDiscoveryForKubernetes",
    "AgentlessVmScanning",
    "ContainerRegistriesVulnerabilityAssessments",
    "SensitiveDataDiscovery",
  ],
  containers: [
    "AgentlessDiscoveryForKubernetes",
    "AgentlessVmScanning",
    "ContainerRegistriesVulnerabilityAssessments",
    "ContainerSensor",
  ],
  storageaccounts: ["OnUploadMalwareScanning", "SensitiveDataDiscovery"],
};

/** A plan that is on without its extensions is paid for and blind: it scans neither images, uploads nor data. */
export default rule({
  id: "defender-plan-extensions",
  control: "ZTAI-IN-10",
  title: "Defender plan lacks main extensions",
  severity: "low",
  on: ["azurerm_security_center_subscription_pricing"],
  check: (pricing) => {
    const plan = pricing.value("resource_type");
    if (plan.state === "unknown") return unknown(`resource_type is unknown: ${plan.reason}`);
    const wanted = entry(extensions, text(plan)?.toLowerCase() ?? "") ?? [];
    const tier = meets(pricing, is("tier", "Standard"));
    if (wanted.length === 0 || tier.verdict === "fail")
      return notApplicable("the plan is off or has no extensions to ask for");
    const blocks = pricing.blocks("extension");
    if (blocks.state === "unknown") return unknown(blocks.reason);
    const judged = all(
      wanted.map((name) =>
        any(
          blocks.blocks.map((block) => meets(block, is("name", name))),
          `${name} is off`,
        ),
      ),
    );
    return tier.verdict === "unknown" && judged.verdict === "fail" ? tier : judged;
  },
  fix: "Add the extensions that the message names.",
  examples: {
    pass: {
      resource: {
        azurerm_security_center_subscription_pricing: {
          a: {
            resource_type: "Containers",
            tier: "Standard",
            extension: [
              { name: "AgentlessDiscoveryForKubernetes" },
              { name: "AgentlessVmScanning" },
              { name: "ContainerRegistriesVulnerabilityAssessments" },
              { name: "ContainerSensor" },
            ],
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_security_center_subscription_pricing: {
          a: { resource_type: "Containers", tier: "Standard", extension: [{ name: "ContainerSensor" }] },
        },
      },
    },
  },
  edges: [
    {
      when: "a plan is on without any",
      given: {
        resource: {
          azurerm_security_center_subscription_pricing: { a: { resource_type: "StorageAccounts", tier: "Standard" } },
        },
      },
      verdict: "fail",
    },
    {
      when: "a plan is off, or has none to ask for",
      given: {
        resource: {
          azurerm_security_center_subscription_pricing: {
            off: { resource_type: "Containers", tier: "Free" },
            none: { resource_type: "Arm", tier: "Standard" },
          },
        },
      },
      verdict: "not-applicable",
    },
  ],
});
