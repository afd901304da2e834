import { nameRule } from "./name-rule";
import { templatePage } from "./pages";
import type { ServiceRoles } from "./role";
import type { AzureService } from "./service";
import { types } from "./service";
import { named } from "./shapes";

const names = { resourceGroup: nameRule("rg", [1, 90], "hyphens", "subscription") };

const roles = {
  reader: {
    guid: "acdd72a7-3385-48ef-bd42-f606fba81ae7",
    name: "Reader",
    purpose: "Sees resources and what they logged, no data. For people who operate a workload, on its resource groups.",
  },
} satisfies ServiceRoles;

/** Azure Resource Manager: resource groups. */
export const resources = {
  names,
  roles,
  types: types({
    type: "azurerm_resource_group",
    armType: "Microsoft.Resources/resourceGroups",
    source: templatePage("Microsoft.Resources/resourceGroups"),
    arguments: { name: named(names.resourceGroup) },
  }),
} satisfies AzureService;
