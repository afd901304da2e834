import type { Json } from "../../common/json";
import { blocksOf, nested, same } from "./body";
import { noDefault, type Argument, type Card } from "./card";

const enforced = (value: Json): Json => (typeof value === "string" ? value !== "DoNotEnforce" : value);

/** The days of `P180D` and the like; nothing else limits an assignment in days. */
const days = (value: Json): Json => (typeof value === "string" ? Number(/^P(\d+)D$/.exec(value)?.[1] ?? 1) : value);

/** A request of Privileged Identity Management. */
const scheduled: Readonly<Record<string, Argument>> = {
  principal_id: { default: noDefault, body: same("principalId") },
  role_definition_id: { default: noDefault, body: same("roleDefinitionId") },
  "schedule.expiration.duration_days": { default: noDefault, body: same("scheduleInfo.expiration.duration", days) },
  "schedule.expiration.end_date_time": { default: noDefault, body: same("scheduleInfo.expiration.endDateTime") },
};

const authorized = {
  principalId: "principal_id",
  roleDefinitionId: "role_definition_id",
};

/** Role assignments, policy assignments, locks and budgets. */
export const authorization: readonly Card[] = [
  {
    azurerm: "azurerm_lighthouse_definition",
    arm: "Microsoft.ManagedServices/registrationDefinitions",
    parent: "scope",
    arguments: {
      managing_tenant_id: { default: noDefault, body: same("managedByTenantId") },
      authorization: { default: noDefault, body: blocksOf("authorizations", authorized) },
      eligible_authorization: {
        default: noDefault,
        body: blocksOf("eligibleAuthorizations", {
          ...authorized,
          justInTimeAccessPolicy: nested("just_in_time_access_policy", {
            multiFactorAuthProvider: "multi_factor_auth_provider",
          }),
        }),
      },
    },
  },
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
    azurerm: "azurerm_pim_active_role_assignment",
    arm: "Microsoft.Authorization/roleAssignmentScheduleRequests",
    parent: "scope",
    arguments: scheduled,
  },
  {
    azurerm: "azurerm_pim_eligible_role_assignment",
    arm: "Microsoft.Authorization/roleEligibilityScheduleRequests",
    parent: "scope",
    arguments: scheduled,
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
      condition: { default: noDefault, body: same("condition") },
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
        body: blocksOf("permissions", {
          actions: "actions",
          notActions: "not_actions",
          dataActions: "data_actions",
          notDataActions: "not_data_actions",
        }),
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
