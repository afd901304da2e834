import { isList, type Json, type JsonObject } from "../../common/json";
import { blocksOf, flag, isTrue, nested, same } from "./body";
import { inGroup, noBody, noDefault, withoutDefault, type Card } from "./card";
import { property } from "./property";

const hasItems = (value: Json): Json => (isList(value) ? value.length > 0 : value);

const isSwitchedOn = (extension: JsonObject) => isTrue(property(extension, "isEnabled") ?? false) === true;

/** Defender for Cloud. */
export const defender: readonly Card[] = [
  {
    azurerm: "azurerm_security_center_storage_defender",
    arm: "Microsoft.Security/defenderForStorageSettings",
    parent: "storage_account_id",
    arguments: {
      malware_scanning_on_upload_enabled: { default: false, body: same("malwareScanning.onUpload.isEnabled") },
      override_subscription_settings_enabled: { default: false, body: same("overrideSubscriptionLevelSettings") },
      sensitive_data_discovery_enabled: { default: false, body: same("sensitiveDataDiscovery.isEnabled") },
    },
    links: ["storage_account_id"],
  },
  {
    azurerm: "azurerm_security_center_automation",
    arm: "Microsoft.Security/automations",
    id: inGroup,
    arguments: {
      enabled: { default: true, body: same("isEnabled") },
    },
  },
  {
    azurerm: "azurerm_security_center_contact",
    arm: "Microsoft.Security/securityContacts",
    arguments: {
      alert_notifications: { default: noDefault, body: same("notificationsSources", hasItems) },
      alerts_to_admins: { default: noDefault, body: flag("notificationsByRole.state") },
      email: { default: noDefault, body: same("emails") },
    },
  },
  {
    azurerm: "azurerm_security_center_setting",
    arm: "Microsoft.Security/settings",
    arguments: {
      enabled: { default: noDefault, body: same("enabled") },
    },
  },
  {
    azurerm: "azurerm_security_center_subscription_pricing",
    arm: "Microsoft.Security/pricings",
    nameArgument: "resource_type",
    arguments: {
      extension: { default: noDefault, body: blocksOf("extensions", { name: "name" }, isSwitchedOn) },
      "extension.name": { default: noDefault },
      resource_type: { default: "VirtualMachines", body: noBody("it is the name of the plan") },
      subplan: { default: noDefault, body: same("subPlan") },
      tier: { default: noDefault, body: same("pricingTier") },
    },
  },
  {
    azurerm: "azapi_alert_suppression",
    arm: "Microsoft.Security/alertsSuppressionRules",
    arguments: {
      expires: { default: noDefault, body: same("expirationDateUtc") },
      scope: { default: noDefault, body: blocksOf("suppressionAlertsScope.allOf", { field: "field" }) },
      state: { default: noDefault, body: same("state") },
    },
  },
  {
    azurerm: "azapi_jit_policy",
    arm: "Microsoft.Security/locations/jitNetworkAccessPolicies",
    arguments: {
      machine: {
        default: noDefault,
        body: blocksOf("virtualMachines", {
          id: "id",
          ports: nested("port", {
            number: "number",
            allowedSourceAddressPrefix: "allowed_source",
            allowedSourceAddressPrefixes: "allowed_sources",
            maxRequestAccessDuration: "longest_access",
          }),
        }),
      },
      ...withoutDefault(
        "machine.port",
        "machine.port.action",
        "machine.port.allowed_source",
        "machine.port.allowed_sources",
        "machine.port.longest_access",
      ),
    },
  },
];
