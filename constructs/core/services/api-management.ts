import { logs } from "./log-source";
import { nameRule } from "./name-rule";
import type { AzureService } from "./service";
import { types } from "./service";

const names = {
  apiManagement: nameRule("apim", [2, 50], "hyphens", "global"),
};

/** API Management: gateways, their back ends, APIs, products and policies. */
export const apiManagement = {
  names,
  privateLink: {
    apiManagement: { type: "azurerm_api_management", groupId: "Gateway", zones: ["privatelink.azure-api.net"] },
  },
  logs: {
    apiManagement: logs(
      ["GatewayLogs", "GatewayLlmLogs", "GatewayMCPLogs", "WebSocketConnectionLogs", "DeveloperPortalAuditLogs"],
      {
        tables: "Dedicated",
      },
    ),
  },
  types: types(),
} satisfies AzureService;
