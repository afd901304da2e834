import { AppRoleAssignment } from "@cdktf/provider-azuread/lib/app-role-assignment";
import { Application } from "@cdktf/provider-azuread/lib/application";
import { ApplicationFederatedIdentityCredential } from "@cdktf/provider-azuread/lib/application-federated-identity-credential";
import { ServicePrincipal } from "@cdktf/provider-azuread/lib/service-principal";
import { Construct } from "constructs";
import type { IPrincipal } from "../core/principal";

/** Arguments of {@link AppRegistration}. */
export interface AppRegistrationProps {
  /** Name that people see when they sign in. */
  readonly displayName: string;
  readonly tenantId: string;
  /** Object ids of groups in Entra ID whose people may sign in: nobody else may. */
  readonly users: readonly string[];
  /** Host name of the app; people come back to its sign-in path. */
  readonly hostName: string;
}

/** Role that an assignment carries when the application defines none. https://learn.microsoft.com/graph/api/resources/approleassignment */
const defaultAccess = "00000000-0000-0000-0000-000000000000";

/**
 * The registration of one app in Entra ID: of this tenant, for assigned people, without a secret. Who deploys it needs the Graph
 * permissions Application.ReadWrite.OwnedBy and AppRoleAssignment.ReadWrite.All. Implements ZTAI-ID-15.
 */
export class AppRegistration extends Construct {
  /** Application (client) id, known after creation. */
  readonly clientId: string;
  private readonly application: Application;
  private readonly tenantId: string;

  constructor(scope: Construct, id: string, props: AppRegistrationProps) {
    super(scope, id);
    const { displayName, hostName, users } = props;
    this.tenantId = props.tenantId;
    this.application = new Application(this, "Resource", {
      displayName,
      // Two of one name would be told apart by nobody who assigns people.
      preventDuplicateNames: true,
      signInAudience: "AzureADMyOrg",
      api: { requestedAccessTokenVersion: 2 },
      web: {
        homepageUrl: `https://${hostName}/`,
        redirectUris: [`https://${hostName}/.auth/login/aad/callback`],
        // The sign-in page gets a code and an id token, and redeems the code: no access token passes the browser.
        // https://learn.microsoft.com/azure/container-apps/authentication-entra
        implicitGrant: { accessTokenIssuanceEnabled: false, idTokenIssuanceEnabled: true },
      },
    });
    this.clientId = this.application.clientId;
    const enterprise = new ServicePrincipal(this, "ServicePrincipal", {
      clientId: this.clientId,
      appRoleAssignmentRequired: true,
    });
    for (const objectId of users) {
      new AppRoleAssignment(this, `Users-${objectId}`, {
        appRoleId: defaultAccess,
        principalObjectId: objectId,
        resourceObjectId: enterprise.objectId,
      });
    }
  }

  /** Lets an identity stand for the secret of the registration. Implements ZTAI-ID-14. */
  trust(identity: IPrincipal): void {
    new ApplicationFederatedIdentityCredential(this, "Trust", {
      applicationId: this.application.id,
      displayName: "sign-in-page",
      audiences: ["api://AzureADTokenExchange"],
      issuer: `https://login.microsoftonline.com/${this.tenantId}/v2.0`,
      subject: identity.principalId,
    });
  }
}
