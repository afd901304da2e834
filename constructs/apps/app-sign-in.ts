import { Construct } from "constructs";
import { AzapiResource } from "../core/azapi-resource";
import type { LandingZone } from "../core/landing-zone";
import { identityInPlaceOfSecret } from "../core/services/container-app-sign-in";
import type { AppIdentity } from "./app-settings";

/** Who may call an app. */
export interface SignInProps {
  /** Application (client) id of the app's registration in Entra ID. */
  readonly clientId: string;
  /** Audiences that tokens may have, beside the client id itself. @default - `api://<clientId>` */
  readonly allowedAudiences?: readonly string[];
  /** Client ids of further applications that may call it. @default - none: tokens that the registration itself asked for */
  readonly allowedApplications?: readonly string[];
  /**
   * Callers without a token see the sign-in page: the app proves to Entra ID that it is its registration by this identity, which
   * the registration trusts and nothing else uses. @default - none: they get 401, as an API answers
   */
  readonly loginPageIdentity?: AppIdentity;
  /**
   * Callers come by an entry that says in `X-Forwarded-Host` which name they used: sign-in sends them back there. The entry alone
   * reaches the app, since anybody else could write the header. @default false: they use the app's own name
   */
  readonly behindEntry?: boolean;
}

/** Arguments of {@link AppSignIn}. */
export interface AppSignInProps extends SignInProps {
  readonly landingZone: LandingZone;
  /** ARM id of the container app. */
  readonly appId: string;
}

/**
 * Sign-in in front of an app: nothing reaches it without a token of the tenant. It holds no client secret. Implements
 * ZTAI-AP-03, ZTAI-ID-15.
 */
export class AppSignIn extends Construct {
  constructor(scope: Construct, id: string, props: AppSignInProps) {
    super(scope, id);
    const { landingZone, appId, clientId, loginPageIdentity, behindEntry = false } = props;
    const { allowedAudiences = [`api://${clientId}`], allowedApplications = [] } = props;
    new AzapiResource(this, "Resource", {
      type: "Microsoft.App/containerApps/authConfigs",
      name: "current",
      parentId: appId,
      body: {
        properties: {
          platform: { enabled: true },
          globalValidation: loginPageIdentity
            ? { unauthenticatedClientAction: "RedirectToLoginPage", redirectToProvider: "azureactivedirectory" }
            : { unauthenticatedClientAction: "Return401" },
          httpSettings: { requireHttps: true, ...(behindEntry && { forwardProxy: { convention: "Standard" } }) },
          // Nobody keeps tokens of people that the app does not ask for.
          login: { tokenStore: { enabled: false }, nonce: { validateNonce: true } },
          identityProviders: {
            azureActiveDirectory: {
              enabled: true,
              registration: {
                clientId,
                openIdIssuer: `https://login.microsoftonline.com/${landingZone.tenantId}/v2.0`,
                ...(loginPageIdentity && { clientSecretSettingName: identityInPlaceOfSecret }),
              },
              validation: {
                allowedAudiences,
                defaultAuthorizationPolicy: { allowedApplications: [clientId, ...allowedApplications] },
              },
            },
          },
        },
      },
    });
  }
}
