import { type Card } from "./card";
import { move } from "./rename";

/** Front Door. */
export const frontDoor: readonly Card[] = [
  {
    azurerm: "azurerm_cdn_frontdoor_custom_domain",
    arguments: {
      "tls.minimum_tls_version": { default: "TLS12" },
    },
    renames: [move("tls.minimum_version", "tls.minimum_tls_version")],
  },
  {
    azurerm: "azurerm_cdn_frontdoor_firewall_policy",
    arguments: {
      enabled: { default: true },
      request_body_check_enabled: { default: true },
    },
  },
  {
    azurerm: "azurerm_cdn_frontdoor_route",
    arguments: {
      forwarding_protocol: { default: "MatchRequest" },
      https_redirect_enabled: { default: true },
    },
  },
  {
    azurerm: "azurerm_cdn_frontdoor_security_policy",
    links: ["cdn_frontdoor_profile_id"],
  },
  {
    azurerm: "azurerm_frontdoor_firewall_policy",
    arguments: {
      enabled: { default: true },
      mode: { default: "Prevention" },
    },
  },
];
