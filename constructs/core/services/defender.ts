import { after, between, demand, matching, oneOf } from "./apply-rule";
import { learn, templatePage } from "./pages";
import type { AzureService } from "./service";
import { types } from "./service";
import { fixedName } from "./shapes";

const pricings = "Microsoft.Security/pricings";
const contacts = "Microsoft.Security/securityContacts";
const rest = "https://learn.microsoft.com/rest/api/defenderforcloud/pricings/update";

/** Extensions of plans, by plan. */
const extensions: Readonly<Record<string, readonly string[]>> = {
  AI: ["AIPromptEvidence", "AIPromptSharingWithPurview"],
  CloudPosture: [
    "AgentlessDiscoveryForKubernetes",
    "AgentlessVmScanning",
    "ContainerRegistriesVulnerabilityAssessments",
    "EntraPermissionsManagement",
    "SensitiveDataDiscovery",
  ],
  Containers: [
    "AgentlessDiscoveryForKubernetes",
    "AgentlessVmScanning",
    "ContainerIntegrityContribution",
    "ContainerRegistriesVulnerabilityAssessments",
    "ContainerSensor",
  ],
  StorageAccounts: ["OnUploadMalwareScanning", "SensitiveDataDiscovery"],
  VirtualMachines: ["AgentlessVmScanning", "MdeDesignatedSubscription"],
};

/** Subplans, by plan. */
const subplans: Readonly<Record<string, readonly string[]>> = {
  Api: ["P1"],
  Arm: ["PerSubscription"],
  KeyVaults: ["PerKeyVault"],
  StorageAccounts: ["DefenderForStorageV2"],
  VirtualMachines: ["P1", "P2"],
};

const byPlan = (names: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(names)
    .map(([plan, of]) => `${plan}: ${of.join(", ")}`)
    .join("; ");

const properties = "extension[].additional_extension_properties";

/** Microsoft Defender for Cloud. */
export const defender = {
  names: {},
  types: types(
    {
      type: "azurerm_security_center_subscription_pricing",
      armType: pricings,
      source: rest,
      arguments: {
        resource_type: oneOf(
          "AI",
          "Api",
          "AppServices",
          "Arm",
          "CloudPosture",
          "Containers",
          "CosmosDbs",
          "KeyVaults",
          "OpenSourceRelationalDatabases",
          "SqlServers",
          "StorageAccounts",
          "VirtualMachines",
        ),
        tier: oneOf("Free", "Standard"),
        subplan: {
          kind: "choice",
          says: `one of its plan's: ${byPlan(subplans)}`,
          accepts: ({ value, block }) => subplans[String(block["resource_type"])]?.includes(String(value)) === true,
        },
        "extension[].name": {
          kind: "choice",
          says: `one of its plan's: ${byPlan(extensions)}`,
          accepts: ({ value, resource }) =>
            extensions[String(resource.values["resource_type"])]?.includes(String(value)) === true,
        },
        [`${properties}.AutomatedResponse`]: oneOf("None", "BlobSoftDelete"),
        [`${properties}.BlobScanResultsOptions`]: oneOf("BlobIndexTags", "None"),
        [`${properties}.CapGBPerMonthPerStorageAccount`]: {
          ...between(-1, 2_147_483_647),
          says: "-1 for no cap, or a whole number from 1, as text",
          accepts: ({ value }) => typeof value === "string" && (value === "-1" || /^[1-9]\d*$/.test(value)),
        },
        [`${properties}.ExclusionTags`]: matching(/^\[.*\]$/, "a list as JSON, as text"),
      },
      demands: [
        after(
          "after or before every other plan of the subscription, never at the same time",
          ({ stack, before, resource }) =>
            stack
              .filter((each) => each.type === resource.type && each !== resource)
              .every((each) => before(resource).has(each) || before(each).has(resource)),
          "https://github.com/hashicorp/terraform-provider-azurerm/issues/32451",
        ),
        demand(
          "a plan once",
          ({ stack, block, resource }) =>
            stack.every(
              (each) =>
                each === resource ||
                each.type !== resource.type ||
                each.values["resource_type"] !== block["resource_type"],
            ),
          rest,
        ),
      ],
    },
    {
      type: "azurerm_security_center_contact",
      armType: contacts,
      source: templatePage(contacts),
      arguments: {
        name: fixedName("default"),
        email: {
          ...matching(/^[^\s@;]+@[^\s@;]+(;[^\s@;]+@[^\s@;]+)*$/, "mail addresses with semicolons between them"),
          source: `${learn}/defender-for-cloud/configure-email-notifications`,
        },
      },
      flags: ["alert_notifications", "alerts_to_admins"],
    },
  ),
} satisfies AzureService;
