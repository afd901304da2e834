import { same } from "./body";
import { inGroup, noDefault, type Card } from "./card";
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
];
