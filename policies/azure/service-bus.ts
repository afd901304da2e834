import { inGroup, type Card } from "./card";
import { move } from "./rename";

/** Service Bus. */
export const serviceBus: readonly Card[] = [
  {
    azurerm: "azurerm_servicebus_namespace",
    arm: "Microsoft.ServiceBus/namespaces",
    id: inGroup,
    arguments: {
      local_auth_enabled: { default: true },
      minimum_tls_version: { default: "1.2" },
      public_network_access_enabled: { default: true },
    },
    renames: [move("local_authentication_enabled", "local_auth_enabled")],
    privateLink: { namespace: ["privatelink.servicebus.windows.net"] },
  },
];
