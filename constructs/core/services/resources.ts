import { nameRule } from "./name-rule";
import { templatePage } from "./pages";
import type { AzureService } from "./service";
import { types } from "./service";
import { named } from "./shapes";

const names = { resourceGroup: nameRule("rg", [1, 90], "hyphens", "subscription") };

/** Azure Resource Manager: resource groups. */
export const resources = {
  names,
  types: types({
    type: "azurerm_resource_group",
    armType: "Microsoft.Resources/resourceGroups",
    source: templatePage("Microsoft.Resources/resourceGroups"),
    arguments: { name: named(names.resourceGroup) },
  }),
} satisfies AzureService;
