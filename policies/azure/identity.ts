import { same } from "./body";
import { inGroup, noDefault, type Card } from "./card";
import { move } from "./rename";

/** Entra applications and managed identities. */
export const identity: readonly Card[] = [
  {
    azurerm: "azuread_application",
    arguments: {
      fallback_public_client_enabled: { default: false },
      password: { default: noDefault },
      "required_resource_access.resource_access.id": { default: noDefault },
      "required_resource_access.resource_access.type": { default: noDefault },
      "required_resource_access.resource_app_id": { default: noDefault },
      sign_in_audience: { default: "AzureADMyOrg" },
      single_page_application: { default: noDefault },
      web: { default: noDefault },
      "web.implicit_grant.access_token_issuance_enabled": { default: false },
      "web.implicit_grant.id_token_issuance_enabled": { default: false },
      "web.redirect_uris": { default: noDefault },
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
      audiences: { default: noDefault },
      issuer: { default: noDefault },
      subject: { default: noDefault },
    },
  },
  {
    azurerm: "azuread_conditional_access_policy",

    arguments: {
      "conditions.client_app_types": { default: noDefault },
      "conditions.client_applications.included_service_principals": { default: noDefault },
      "conditions.insider_risk_levels": { default: noDefault },
      "conditions.service_principal_risk_levels": { default: noDefault },
      "conditions.sign_in_risk_levels": { default: noDefault },
      "conditions.user_risk_levels": { default: noDefault },
      "conditions.users": { default: noDefault },
      "conditions.users.excluded_users": { default: noDefault },
      "conditions.users.included_users": { default: noDefault },
      "grant_controls.authentication_strength_policy_id": { default: noDefault },
      "grant_controls.built_in_controls": { default: noDefault },
      "grant_controls.operator": { default: noDefault },
      "grant_controls.terms_of_use": { default: noDefault },
      "session_controls.application_enforced_restrictions_enabled": { default: noDefault },
      "session_controls.cloud_app_security_policy": { default: noDefault },
      "session_controls.sign_in_frequency": { default: noDefault },
      state: { default: noDefault },
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
      app_role_id: { default: noDefault },
      resource_object_id: { default: noDefault },
    },
  },
  {
    azurerm: "azuread_application_api_access",

    arguments: {
      api_client_id: { default: noDefault },
      role_ids: { default: noDefault },
    },
  },
  {
    azurerm: "azuread_application_flexible_federated_identity_credential",

    arguments: {
      claims_matching_expression: { default: noDefault },
      issuer: { default: noDefault },
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
      display_name: { default: noDefault },
      template_id: { default: noDefault },
    },
  },
  {
    azurerm: "azuread_directory_role_assignment",

    arguments: {
      app_scope_id: { default: noDefault },
      directory_scope_id: { default: noDefault },
      role_id: { default: noDefault },
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
      claim_values: { default: noDefault },
      resource_service_principal_object_id: { default: noDefault },
      user_object_id: { default: noDefault },
    },
  },
];
