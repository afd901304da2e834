import { isList, isObject, objects, type Json } from "../../common/json";
import { blocksOf, each, made, nested, renamed, same } from "./body";
import { noBody, noDefault, withoutDefault, type Argument, type Card } from "./card";
import { property } from "./property";
import { isWord, word } from "./word";

/** `Enroll` enforces nothing until something below is enrolled. */
const enforced = (value: Json): Json => (typeof value === "string" ? isWord(value, "default") : value);

/** ARM names the notifications of a budget as keys. */
const notifications = (value: Json): Json =>
  isObject(value)
    ? Object.values(value).flatMap((one) =>
        each(one, (notification) =>
          renamed(notification, {
            enabled: "enabled",
            contactEmails: "contact_emails",
            contactGroups: "contact_groups",
            contactRoles: "contact_roles",
            threshold: "threshold",
            operator: "operator",
          }),
        ),
      )
    : value;

/** `P1Y6M` and `P30D` as a number of days; a month counts as 30. */
const days = (value: Json): Json => {
  const [, years, months, weeks, left] =
    (typeof value === "string" && /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T.*)?$/.exec(value)) || [];
  const total = Number(years ?? 0) * 365 + Number(months ?? 0) * 30 + Number(weeks ?? 0) * 7 + Number(left ?? 0);
  return total > 0 ? total : null;
};

/** `PT8H` as a number of hours. */
const hours = (value: Json): Json => {
  const [, count] = (typeof value === "string" && /^PT(\d+)H$/.exec(value)) || [];
  return count === undefined ? null : Number(count);
};

/** Of the rules of a policy the one with an id. */
const ruleOf = (rules: Json, id: string) => objects(rules).find((one) => isWord(property(one, "id"), id));

/** Whether assignments of a kind must end. */
const expirationRule =
  (id: string) =>
  (value: Json): Json => {
    const required = property(ruleOf(value, id) ?? {}, "isExpirationRequired");
    return typeof required === "boolean" ? required : null;
  };

/** Whether somebody has to approve the activation of a role. */
const asksApproval = (value: Json): Json => {
  const [setting] = objects(property(ruleOf(value, "Approval_EndUser_Assignment") ?? {}, "setting"));
  const required = setting && property(setting, "isApprovalRequired");
  return typeof required === "boolean" ? required : null;
};

/** Whether an assignment or the activation of a role asks for something. */
const enabledRule =
  (id: string, what: string) =>
  (value: Json): Json => {
    const rule = ruleOf(value, id);
    const enabled = rule && property(rule, "enabledRules");
    return isList(enabled) ? enabled.some(word(what)) : null;
  };

/** The context of conditional access that an activation asks for. */
const authenticationContext = (value: Json): Json => {
  const rule = ruleOf(value, "AuthenticationContext_EndUser_Assignment");
  return rule && property(rule, "isEnabled") === true ? (property(rule, "claimValue") ?? null) : null;
};

/** A request of Privileged Identity Management. */
const scheduled: Readonly<Record<string, Argument>> = {
  principal_id: { default: noDefault, body: same("principalId") },
  role_definition_id: { default: noDefault, body: same("roleDefinitionId") },
  "schedule.expiration.duration_days": { default: noDefault, body: same("scheduleInfo.expiration.duration", days) },
  "schedule.expiration.duration_hours": { default: noDefault, body: same("scheduleInfo.expiration.duration", hours) },
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
      managing_tenant_id: { default: noDefault, body: same("managedByTenantId") },
      ...withoutDefault(
        "authorization.role_definition_id",
        "eligible_authorization.just_in_time_access_policy.multi_factor_auth_provider",
        "eligible_authorization.role_definition_id",
      ),
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
    azurerm: "azurerm_role_assignment",
    arm: "Microsoft.Authorization/roleAssignments",
    parent: "scope",
    arguments: {
      condition: { default: noDefault, body: same("condition") },
      principal_id: { default: noDefault, body: same("principalId") },
      principal_type: { default: noDefault, body: same("principalType") },
      role_definition_id: { default: noDefault, body: same("roleDefinitionId") },
      role_definition_name: { default: noDefault, body: noBody("ARM names roles by their id") },
    },
    links: ["scope"],
  },
  {
    azurerm: "azurerm_role_definition",
    arm: "Microsoft.Authorization/roleDefinitions",
    parent: "scope",
    arguments: {
      assignable_scopes: { default: noDefault, body: same("assignableScopes") },
      permissions: {
        default: noDefault,
        body: blocksOf("permissions", {
          actions: "actions",
          dataActions: "data_actions",
          notActions: "not_actions",
          notDataActions: "not_data_actions",
        }),
      },
      role_definition_id: { default: noDefault, body: noBody("it is the name of the definition") },
      ...withoutDefault(
        "permissions.actions",
        "permissions.data_actions",
        "permissions.not_actions",
        "permissions.not_data_actions",
      ),
    },
  },
  {
    azurerm: "azurerm_subscription_policy_assignment",
    arm: "Microsoft.Authorization/policyAssignments",
    parent: "subscription_id",
    arguments: {
      enforce: { default: true, body: same("enforcementMode", enforced) },
      not_scopes: { default: noDefault, body: same("notScopes") },
      "overrides.selectors": { default: noDefault },
      "overrides.value": { default: noDefault },
      overrides: {
        default: noDefault,
        body: blocksOf("overrides", { value: "value", selectors: nested("selectors", { kind: "kind" }) }),
      },
    },
  },
  {
    azurerm: [
      "azurerm_management_group_policy_assignment",
      "azurerm_resource_group_policy_assignment",
      "azurerm_resource_policy_assignment",
    ],
    noBody: "an assignment in azapi is read as azurerm_subscription_policy_assignment",
    arguments: {
      enforce: { default: true },
      ...withoutDefault(
        "management_group_id",
        "resource_group_id",
        "not_scopes",
        "overrides",
        "overrides.selectors",
        "overrides.value",
      ),
    },
  },
  {
    azurerm: "azurerm_consumption_budget_subscription",
    arm: "Microsoft.Consumption/budgets",
    parent: "subscription_id",
    arguments: {
      notification: {
        default: noDefault,
        body: made(
          "notifications",
          ["enabled", "contact_emails", "contact_groups", "contact_roles", "threshold", "operator"],
          notifications,
        ),
      },
      "notification.enabled": { default: true },
      ...withoutDefault("notification.contact_emails", "notification.contact_groups", "notification.contact_roles"),
    },
  },
  {
    azurerm: ["azurerm_consumption_budget_resource_group", "azurerm_consumption_budget_management_group"],
    noBody: "a budget in azapi is read as azurerm_consumption_budget_subscription",
    arguments: {
      "notification.enabled": { default: true },
      ...withoutDefault(
        "notification",
        "notification.contact_emails",
        "notification.contact_groups",
        "notification.contact_roles",
      ),
    },
  },
  {
    azurerm: "azurerm_subscription_policy_exemption",
    arm: "Microsoft.Authorization/policyExemptions",
    parent: "subscription_id",
    arguments: {
      expires_on: { default: noDefault, body: same("expiresOn") },
    },
  },
  {
    azurerm: [
      "azurerm_management_group_policy_exemption",
      "azurerm_resource_group_policy_exemption",
      "azurerm_resource_policy_exemption",
    ],
    noBody: "an exemption in azapi is read as azurerm_subscription_policy_exemption",
    arguments: {
      expires_on: { default: noDefault },
    },
  },
  {
    azurerm: "azurerm_role_management_policy",
    arm: "Microsoft.Authorization/roleManagementPolicies",
    parent: "scope",
    arguments: {
      "activation_rules.require_approval": { default: noDefault, body: same("rules", asksApproval) },
      "activation_rules.require_justification": {
        default: noDefault,
        body: same("rules", enabledRule("Enablement_EndUser_Assignment", "Justification")),
      },
      "activation_rules.require_multifactor_authentication": {
        default: noDefault,
        body: same("rules", enabledRule("Enablement_EndUser_Assignment", "MultiFactorAuthentication")),
      },
      "active_assignment_rules.expiration_required": {
        default: noDefault,
        body: same("rules", expirationRule("Expiration_Admin_Assignment")),
      },
      "active_assignment_rules.require_justification": {
        default: noDefault,
        body: same("rules", enabledRule("Enablement_Admin_Assignment", "Justification")),
      },
      "active_assignment_rules.require_multifactor_authentication": {
        default: noDefault,
        body: same("rules", enabledRule("Enablement_Admin_Assignment", "MultiFactorAuthentication")),
      },
      "eligible_assignment_rules.expiration_required": {
        default: noDefault,
        body: same("rules", expirationRule("Expiration_Admin_Eligibility")),
      },
      role_definition_id: { default: noDefault, body: noBody("the name of a policy says which role it is for") },
      "activation_rules.required_conditional_access_authentication_context": {
        default: noDefault,
        body: same("rules", authenticationContext),
      },
    },
  },
];
