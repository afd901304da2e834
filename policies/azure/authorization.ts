import type { Json } from "../../common/json";
import { blocksOf, same } from "./body";
import { noDefault, type Card } from "./card";

const enforced = (value: Json): Json => (typeof value === "string" ? value !== "DoNotEnforce" : value);

/** Role assignments, policy assignments, locks and budgets. */
export const authorization: readonly Card[] = [
  {
    azurerm: "azurerm_management_group_policy_assignment",
    arguments: {
      enforce: { default: true },
    },
  },
  {
    azurerm: "azurerm_management_lock",
    arm: "Microsoft.Authorization/locks",
    parent: "scope",
    arguments: {
      lock_level: { default: noDefault, body: same("level") },
    },
    links: ["scope"],
  },
  {
    azurerm: "azurerm_resource_group_policy_assignment",
    arguments: {
      enforce: { default: true },
    },
  },
  {
    azurerm: "azurerm_resource_policy_assignment",
    arguments: {
      enforce: { default: true },
    },
  },
  {
    azurerm: "azurerm_role_assignment",
    arm: "Microsoft.Authorization/roleAssignments",
    parent: "scope",
    arguments: {
      principal_id: { default: noDefault, body: same("principalId") },
      principal_type: { default: noDefault, body: same("principalType") },
      role_definition_id: { default: noDefault, body: same("roleDefinitionId") },
    },
    links: ["scope"],
  },
  {
    azurerm: "azurerm_role_definition",
    arm: "Microsoft.Authorization/roleDefinitions",
    arguments: {
      assignable_scopes: { default: noDefault, body: same("assignableScopes") },
      permissions: {
        default: noDefault,
        body: blocksOf("permissions", { actions: "actions", dataActions: "data_actions" }),
      },
    },
  },
  {
    azurerm: "azurerm_subscription_policy_assignment",
    arm: "Microsoft.Authorization/policyAssignments",
    parent: "subscription_id",
    arguments: {
      enforce: { default: true, body: same("enforcementMode", enforced) },
    },
  },
];
