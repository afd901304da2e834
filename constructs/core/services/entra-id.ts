import { from, guid, matching, oneOf, textOfLength } from "./apply-rule";
import type { AzureService } from "./service";
import { types } from "./service";
import { attributeOf } from "./shapes";

const graph = "https://learn.microsoft.com/graph/api/resources";
const redirects = "https://learn.microsoft.com/entra/identity-platform/reply-url";
const federation =
  "https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity";
const hostPart = "[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+";

/** Microsoft Entra ID: registrations of applications, and who may use them. */
export const entraId = {
  names: {},
  types: types(
    {
      type: "azuread_application",
      armType: "Microsoft.Graph/applications",
      source: `${graph}/application`,
      arguments: {
        display_name: textOfLength([1, 256]),
        sign_in_audience: oneOf(
          "AzureADMyOrg",
          "AzureADMultipleOrgs",
          "AzureADandPersonalMicrosoftAccount",
          "PersonalMicrosoftAccount",
        ),
        "api.requested_access_token_version": oneOf(1, 2),
        "web.homepage_url": matching(new RegExp(`^https://${hostPart}/$`), "an https address"),
        "web.redirect_uris[]": from(
          redirects,
          matching(
            new RegExp(`^https://${hostPart}/[A-Za-z0-9._/-]*$`),
            "an https address without a wildcard, at most 256 characters",
          ),
        ),
      },
      flags: [
        "prevent_duplicate_names",
        "web.implicit_grant.access_token_issuance_enabled",
        "web.implicit_grant.id_token_issuance_enabled",
      ],
    },
    {
      type: "azuread_service_principal",
      armType: "Microsoft.Graph/servicePrincipals",
      source: `${graph}/serviceprincipal`,
      arguments: { client_id: attributeOf("client id of a registration", "client_id", "azuread_application") },
      flags: ["app_role_assignment_required"],
    },
    {
      type: "azuread_app_role_assignment",
      armType: "Microsoft.Graph/servicePrincipals/appRoleAssignedTo",
      source: `${graph}/approleassignment`,
      arguments: {
        app_role_id: guid,
        principal_object_id: guid,
        resource_object_id: attributeOf("object id of a service principal", "object_id", "azuread_service_principal"),
      },
    },
    {
      type: "azuread_application_federated_identity_credential",
      armType: "Microsoft.Graph/applications/federatedIdentityCredentials",
      source: federation,
      arguments: {
        application_id: attributeOf("id of a registration", "id", "azuread_application"),
        display_name: textOfLength([3, 120], /^[A-Za-z0-9][A-Za-z0-9_-]*$/, "letters, digits, hyphens and underscores"),
        "audiences[]": oneOf(
          "api://AzureADTokenExchange",
          "api://AzureADTokenExchangeUSGov",
          "api://AzureADTokenExchangeChina",
        ),
        issuer: matching(
          /^https:\/\/login\.microsoftonline\.com\/[0-9a-f-]{36}\/v2\.0$/,
          "issuer of the tenant, version 2",
        ),
        subject: attributeOf("object id of a managed identity", "principal_id", "azurerm_user_assigned_identity"),
      },
    },
  ),
} satisfies AzureService;
