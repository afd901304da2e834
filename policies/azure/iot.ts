import { blocksOf, nested } from "./body";
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
      ip_filter_rule: {
        default: noDefault,
        body: blocksOf("ipFilterRules", { filterName: "name", ipMask: "ip_mask", action: "action", target: "target" }),
      },
    },
  },
];
