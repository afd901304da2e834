import { inGroup, type Card } from "./card";

/** Event Grid. */
export const eventGrid: readonly Card[] = [
  {
    azurerm: "azurerm_eventgrid_domain",
    arm: "Microsoft.EventGrid/domains",
    id: inGroup,
    arguments: {
      local_auth_enabled: { default: true },
      public_network_access_enabled: { default: true },
    },
    privateLink: { domain: ["privatelink.eventgrid.azure.net"] },
  },
  {
    azurerm: "azurerm_eventgrid_namespace",
    arguments: {
      public_network_access: { default: "Enabled" },
    },
  },
  {
    azurerm: "azurerm_eventgrid_topic",
    arm: "Microsoft.EventGrid/topics",
    id: inGroup,
    arguments: {
      local_auth_enabled: { default: true },
      public_network_access_enabled: { default: true },
    },
    privateLink: { topic: ["privatelink.eventgrid.azure.net"] },
  },
];
