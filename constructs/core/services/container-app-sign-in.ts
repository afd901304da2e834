import type { ApplyRule, PlacedValue } from "./apply-rule";
import { from, guid, matching, oneOf } from "./apply-rule";
import { learn, templatePage } from "./pages";
import type { TypeRules } from "./service";
import { fixedName, idOf, identityClientId, versioned } from "./shapes";

/**
 * Name of the secret under which Container Apps expects the client id of an identity, and asks that identity for what it would
 * otherwise need a client secret for. The registration trusts the identity by a federated credential: issuer the tenant, subject its
 * object id, audience `api://AzureADTokenExchange`. App Service has the same as the setting `OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID`.
 * https://learn.microsoft.com/azure/app-service/configure-authentication-provider-aad#use-a-managed-identity-instead-of-a-secret
 */
export const identityInPlaceOfSecret = "override-use-mi-fic-assertion-client-id";

const builtInSignIn = "https://github.com/Azure-Samples/containerapps-builtinauth-bicep";
const signInPage = `${learn}/container-apps/authentication-azure-active-directory`;
const apps = "Microsoft.App/containerApps";
const signIns = `${apps}/authConfigs`;
const directory = "body.properties.identityProviders.azureActiveDirectory";

/** Secrets that the app or job declares. */
export const secretsOf = ({ values }: PlacedValue["resource"]) =>
  (values["secret"] as readonly { name: string; identity: string }[] | undefined) ?? [];

/** A secret that hides nothing: its value is no secret, and so need not lie in a vault. */
export const identityClientIdAsSecret: ApplyRule = {
  kind: "combination",
  says: `client id of an identity of the app, under the name ${identityInPlaceOfSecret}`,
  accepts: (placed) => {
    const { identity_ids } = placed.resource.values["identity"] as { identity_ids: readonly string[] };
    const identity = String(placed.written).replace(/\.client_id\}$/, ".id}");
    const isIdentity = identityClientId.accepts(placed) || lookedUp.test(String(placed.written));
    return placed.block["name"] === identityInPlaceOfSecret && isIdentity && identity_ids.includes(identity);
  },
  source: builtInSignIn,
};

/** What is known of an identity that another stack makes. */
const lookedUp = /^\$\{data\.azurerm_user_assigned_identity\.\w+\.client_id\}$/;
const registrationOfIdentity =
  /^\$\{lookup\(data\.azurerm_user_assigned_identity\.\w+\.tags, "\w+", "[0-9a-f-]{36}"\)\}$/;

/** Client id of a registration: as text, or from the tag of an identity that it trusts. */
const registrationId: ApplyRule = {
  ...guid,
  says: `${guid.says}, or the tag of an identity that holds one`,
  accepts: (placed) => guid.accepts(placed) || registrationOfIdentity.test(String(placed.written)),
};

/** Sign-in in front of an app. */
export const signIn = {
  type: "azapi_resource",
  armType: signIns,
  source: templatePage(signIns),
  arguments: {
    type: versioned(signIns),
    name: fixedName("current"),
    parent_id: idOf(apps, "azurerm_container_app"),
    "body.properties.globalValidation.unauthenticatedClientAction": oneOf(
      "RedirectToLoginPage",
      "AllowAnonymous",
      "Return401",
      "Return403",
    ),
    "body.properties.globalValidation.redirectToProvider": oneOf("azureactivedirectory"),
    "body.properties.httpSettings.forwardProxy.convention": oneOf("Custom", "NoProxy", "Standard"),
    [`${directory}.registration.clientId`]: registrationId,
    [`${directory}.registration.openIdIssuer`]: from(
      signInPage,
      matching(/^https:\/\/login\.microsoftonline\.com\/[0-9a-f-]{36}\/v2\.0$/, "issuer of the tenant, version 2"),
    ),
    [`${directory}.registration.clientSecretSettingName`]: {
      kind: "reference",
      says: "name of a secret of the app",
      accepts: ({ value, target, resource }) => {
        const app = target(resource.values["parent_id"]);
        return app !== undefined && secretsOf(app).some(({ name }) => name === value);
      },
      source: builtInSignIn,
    },
    [`${directory}.validation.allowedAudiences[]`]: from(
      signInPage,
      matching(
        /^((api|https):\/\/[A-Za-z0-9][\w./-]*|api:\/\/\$\{lookup\(data\.azurerm_user_assigned_identity\.\w+\.tags, .+\)\})$/,
        "an identifier URI of the registration",
      ),
    ),
    [`${directory}.validation.defaultAuthorizationPolicy.allowedApplications[]`]: from(signInPage, registrationId),
  },
  flags: [
    "body.properties.platform.enabled",
    "body.properties.httpSettings.requireHttps",
    "body.properties.login.tokenStore.enabled",
    "body.properties.login.nonce.validateNonce",
    `${directory}.enabled`,
  ],
} satisfies TypeRules;
