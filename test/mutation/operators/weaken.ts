import type { Json } from "../../../common/json";
import type { Operator } from "../mutant";

/** Weaker values for those that an argument has, by the argument's name, spelled as azurerm 4.55 does. */
const weaker: readonly (readonly [RegExp, Readonly<Record<string, readonly Json[]>>])[] = [
  [/tls_version$/, { TLS1_2: ["TLS1_0"], Tls12: ["Tls"], "1.2": ["1.0"] }],
  [/^default_action$|^access$/, { Deny: ["Allow"] }],
  [/^threat_intelligence_mode$/, { Deny: ["Alert", "Off"] }],
  [/^mode$/, { Deny: ["Alert", "Off"], Blocking: ["Asynchronous_filter"] }],
  [/^severity_threshold$/, { Low: ["High"], Medium: ["High"] }],
  [/^public_network_access$/, { Disabled: ["Enabled"] }],
  [/_access_mode$/, { PrivateOnly: ["Open"] }],
  [/^container_access_type$/, { private: ["blob", "container"] }],
  [/^(sku|sku_tier|sku_name)$/, { Premium: ["Standard"] }],
  [/^tier$/, { Standard: ["Free"] }],
  [/^(bypass|network_rule_bypass_option)$/, { None: ["AzureServices"] }],
  [/^version_upgrade_option$/, { NoAutoUpgrade: ["OnceNewDefaultVersionAvailable", "OnceCurrentVersionExpired"] }],
  [/^name$/, { DataZoneStandard: ["GlobalStandard"] }],
  [/^category_group$/, { allLogs: ["audit"] }],
  [/^next_hop_type$/, { VirtualAppliance: ["Internet", "VirtualNetworkGateway"] }],
  [/^expiration_action$/, { Block: ["Log"] }],
  [/^type$/, { Continuous: ["Periodic"], Https: ["Http"] }],
  [/^principal_type$/, { ServicePrincipal: ["User"], Group: ["User"] }],
  [/^private_endpoint_network_policies$/, { Enabled: ["Disabled"] }],
  [
    /^ddos_protection_mode$/,
    { Enabled: ["Disabled", "VirtualNetworkInherited"], VirtualNetworkInherited: ["Disabled"] },
  ],
  [/^client_certificate_mode$/, { require: ["ignore"] }],
];

/** Puts a weaker value in the place of a strong one. */
export const weaken: Operator = ({ argument, value, path }) => {
  if (typeof value !== "string" || path.length === 0) return [];
  const found = weaker.find(([pattern, values]) => pattern.test(argument) && Object.hasOwn(values, value));
  return found?.[1][value] ?? [];
};
