import { blocksOf, flag, inverted, listOf, same } from "./body";
import { inGroup, type Card } from "./card";
import { move } from "./rename";

/** Service Bus. */
export const serviceBus: readonly Card[] = [
  {
    azurerm: "azurerm_servicebus_namespace",
    arm: "Microsoft.ServiceBus/namespaces",
    id: inGroup,
    arguments: {
      local_auth_enabled: { default: true, body: inverted("disableLocalAuth") },
      minimum_tls_version: { default: "1.2", body: same("minimumTlsVersion") },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
    },
    parts: {
      "Microsoft.ServiceBus/namespaces/networkRuleSets": {
        "network_rule_set.default_action": same("defaultAction"),
        "network_rule_set.trusted_services_allowed": same("trustedServiceAccessEnabled"),
        "network_rule_set.ip_rules": listOf("ipRules", "ipMask"),
        "network_rule_set.network_rules": blocksOf("virtualNetworkRules", { "subnet.id": "subnet_id" }),
        "network_rule_set.public_network_access_enabled": flag("publicNetworkAccess"),
        public_network_access_enabled: flag("publicNetworkAccess"),
      },
    },
    renames: [move("local_authentication_enabled", "local_auth_enabled")],
    privateLink: { namespace: ["privatelink.servicebus.windows.net"] },
  },
];
