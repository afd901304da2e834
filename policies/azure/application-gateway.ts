import { inGroup, type Card } from "./card";
import { move } from "./rename";

/** Application gateways and their firewall policies. */
export const applicationGateway: readonly Card[] = [
  {
    azurerm: "azurerm_application_gateway",
    arm: "Microsoft.Network/applicationGateways",
    id: inGroup,
    arguments: {
      "waf_configuration.request_body_check": { default: true },
    },
    renames: [move("enable_http2", "http2_enabled")],
    logs: ["ApplicationGatewayAccessLog", "ApplicationGatewayFirewallLog"],
  },
  {
    azurerm: "azurerm_web_application_firewall_policy",
    arguments: {
      "policy_settings.enabled": { default: true },
      "policy_settings.mode": { default: "Prevention" },
      "policy_settings.request_body_check": { default: true },
    },
  },
];
