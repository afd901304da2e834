import { same } from "./body";
import { inGroup, noDefault, withoutDefault, type Card } from "./card";
import { move } from "./rename";

/** Entra applications and managed identities. */
export const identity: readonly Card[] = [
  {
    azurerm: "azuread_application",
    arguments: {
      fallback_public_client_enabled: { default: false },
      sign_in_audience: { default: "AzureADMyOrg" },
      "web.implicit_grant.access_token_issuance_enabled": { default: false },
      "web.implicit_grant.id_token_issuance_enabled": { default: false },
      ...withoutDefault(
        "password",
        "required_resource_access.resource_access.id",
        "required_resource_access.resource_access.type",
        "required_resource_access.resource_app_id",
        "single_page_application",
        "web",
        "web.redirect_uris",
      ),
    },
  },
  {
    azurerm: "azuread_application_password",
    links: ["application_id"],
  },
  {
    azurerm: "azuread_service_principal",
    arguments: {
      app_role_assignment_required: { default: false },
      client_id: { default: noDefault },
    },
  },
  {
    azurerm: "azurerm_federated_identity_credential",
    arm: "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials",
    parent: "parent_id",
    arguments: {
      audience: { default: noDefault, body: same("audiences") },
      issuer: { default: noDefault, body: same("issuer") },
      subject: { default: noDefault, body: same("subject") },
    },
    renames: [move("user_assigned_identity_id", "parent_id")],
  },
  {
    azurerm: "azurerm_user_assigned_identity",
    arm: "Microsoft.ManagedIdentity/userAssignedIdentities",
    id: inGroup,
  },
  {
    azurerm: "azuread_application_federated_identity_credential",

    arguments: {
      ...withoutDefault("audiences", "issuer", "subject"),
    },
  },
  {
    azurerm: "azuread_conditional_access_policy",

    arguments: {
      ...withoutDefault(
        "conditions.client_app_types",
        "conditions.client_applications.included_service_principals",
        "conditions.insider_risk_levels",
        "conditions.service_principal_risk_levels",
        "conditions.sign_in_risk_levels",
        "conditions.user_risk_levels",
        "conditions.users",
        "conditions.users.excluded_users",
        "conditions.users.included_users",
        "grant_controls.authentication_strength_policy_id",
        "grant_controls.built_in_controls",
        "grant_controls.operator",
        "grant_controls.terms_of_use",
        "session_controls.application_enforced_restrictions_enabled",
        "session_controls.cloud_app_security_policy",
        "session_controls.sign_in_frequency",
        "state",
      ),
    },
  },
  {
    azurerm: "azuread_named_location",

    arguments: {
      "ip.ip_ranges": { default: noDefault },
      "ip.trusted": { default: false },
    },
  },
  {
    azurerm: "azuread_app_role_assignment",

    arguments: {
      ...withoutDefault("app_role_id", "resource_object_id"),
    },
  },
  {
    azurerm: "azuread_application_api_access",

    arguments: {
      ...withoutDefault("api_client_id", "role_ids"),
    },
  },
  {
    azurerm: "azuread_application_flexible_federated_identity_credential",

    arguments: {
      ...withoutDefault("claims_matching_expression", "issuer"),
    },
  },
  {
    azurerm: "azuread_custom_directory_role",

    arguments: {
      "permissions.allowed_resource_actions": { default: noDefault },
    },
  },
  {
    azurerm: "azuread_directory_role",

    arguments: {
      ...withoutDefault("display_name", "template_id"),
    },
  },
  {
    azurerm: "azuread_directory_role_assignment",

    arguments: {
      ...withoutDefault("app_scope_id", "directory_scope_id", "role_id"),
    },
  },
  {
    azurerm: "azuread_directory_role_member",

    arguments: {
      role_object_id: { default: noDefault },
    },
  },
  {
    azurerm: "azuread_service_principal_delegated_permission_grant",

    arguments: {
      ...withoutDefault("claim_values", "resource_service_principal_object_id", "user_object_id"),
    },
  },
  {
    azurerm: [
      "azuread_privileged_access_group_assignment_schedule",
      "azuread_privileged_access_group_eligibility_schedule",
    ],
    arguments: withoutDefault("duration", "expiration_date", "permanent_assignment"),
  },
  {
    azurerm: "azuread_group_role_management_policy",
    arguments: withoutDefault(
      "activation_rules.require_justification",
      "activation_rules.require_multifactor_authentication",
      "activation_rules.required_conditional_access_authentication_context",
      "active_assignment_rules.expiration_required",
      "active_assignment_rules.require_justification",
      "active_assignment_rules.require_multifactor_authentication",
      "eligible_assignment_rules.expiration_required",
    ),
  },
];
