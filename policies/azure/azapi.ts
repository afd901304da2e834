import { noDefault, type Card } from "./card";

/** Blocks of azapi whose ARM type no card has. */
export const azapi: readonly Card[] = [
  {
    azurerm: "azapi_resource",

    arguments: {
      type: { default: noDefault },
    },
  },
  {
    azurerm: "azapi_resource_action",

    arguments: {
      action: { default: noDefault },
      method: { default: "POST" },
      type: { default: noDefault },
      when: { default: "apply" },
    },
  },
];
