import { inGroup, type Card } from "./card";

/** Logic apps (Consumption). */
export const logicApps: readonly Card[] = [
  {
    azurerm: "azurerm_logic_app_trigger_http_request",
    links: ["logic_app_id"],
  },
  {
    azurerm: "azurerm_logic_app_workflow",
    arm: "Microsoft.Logic/workflows",
    id: inGroup,
  },
];
