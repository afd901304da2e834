import { blocksOf, flag, inverted, nested } from "./body";
import { inGroup, noDefault, type Card } from "./card";

/** IoT Hub, its provisioning and IoT Central. */
export const iot: readonly Card[] = [
  {
    azurerm: "azurerm_iotcentral_application_network_rule_set",
    noBody: "the rules of an application stand in its own body",
    arguments: {
      ip_rule: { default: noDefault },
    },
  },
  {
    azurerm: "azurerm_iothub",
    arm: "Microsoft.Devices/iotHubs",
    id: inGroup,
    arguments: {
      local_authentication_enabled: { default: true, body: inverted("disableLocalAuth") },
      "network_rule_set.default_action": { default: "Deny" },
      public_network_access_enabled: { default: noDefault, body: flag("publicNetworkAccess") },
      network_rule_set: {
        default: noDefault,
        body: blocksOf("networkRuleSets", {
          defaultAction: "default_action",
          ipRules: nested("ip_rule", { filterName: "name", ipMask: "ip_mask", action: "action" }),
        }),
      },
    },
  },
  {
    azurerm: "azurerm_iothub_dps",
    arm: "Microsoft.Devices/provisioningServices",
    id: inGroup,
    arguments: {
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
      ip_filter_rule: {
        default: noDefault,
        body: blocksOf("ipFilterRules", { filterName: "name", ipMask: "ip_mask", action: "action", target: "target" }),
      },
    },
  },
  {
    azurerm: "azurerm_iothub_device_update_account",
    arm: "Microsoft.DeviceUpdate/accounts",
    id: inGroup,
    arguments: { public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") } },
  },
  {
    azurerm: [
      "azurerm_iothub_endpoint_cosmosdb_account",
      "azurerm_iothub_endpoint_eventhub",
      "azurerm_iothub_endpoint_servicebus_queue",
      "azurerm_iothub_endpoint_servicebus_topic",
      "azurerm_iothub_endpoint_storage_container",
      "azurerm_iothub_file_upload",
    ],
    noBody: "the endpoints of a hub stand in its own body",
    arguments: { authentication_type: { default: "keyBased" } },
  },
];
