import { Construct } from "constructs";
import { AzapiResource } from "../core/azapi-resource";
import type { LandingZone } from "../core/landing-zone";

/** Who may call an app. */
export interface SignInProps {
  /** Application (client) id of the app's registration in Entra ID. */
  readonly clientId: string;
  /** Audiences that tokens may have. @default - `api://<clientId>` */
  readonly allowedAudiences?: readonly string[];
  /** Client ids of the applications that may call it. @default - any of the tenant that gets a token for it */
  readonly allowedApplications?: readonly string[];
  /** What callers without a token get: an error, as an API gives, or the sign-in page. @default "Return401" */
  readonly unauthenticated?: "Return401" | "RedirectToLoginPage";
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
    const { landingZone, appId, clientId, allowedApplications, unauthenticated = "Return401" } = props;
    const { allowedAudiences = [`api://${clientId}`] } = props;
    new AzapiResource(this, "Resource", {
      type: "Microsoft.App/containerApps/authConfigs",
      name: "current",
      parentId: appId,
      body: {
        properties: {
          platform: { enabled: true },
          globalValidation: {
            unauthenticatedClientAction: unauthenticated,
            ...(unauthenticated === "RedirectToLoginPage" && { redirectToProvider: "azureactivedirectory" }),
          },
          httpSettings: { requireHttps: true },
          identityProviders: {
            azureActiveDirectory: {
              enabled: true,
              registration: {
                clientId,
                openIdIssuer: `https://login.microsoftonline.com/${landingZone.tenantId}/v2.0`,
              },
              validation: {
                allowedAudiences,
                ...(allowedApplications && { defaultAuthorizationPolicy: { allowedApplications } }),
              },
            },
          },
        },
      },
    });
  }
}
