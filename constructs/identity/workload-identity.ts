import { FederatedIdentityCredential } from "@cdktf/provider-azurerm/lib/federated-identity-credential";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";
import { Construct } from "constructs";
import type { LandingZone } from "../core/landing-zone";
import { mergeTags } from "../core/own-tags";
import type { IPrincipal } from "../core/principal";
import type { FederatedTrust } from "./federated-subject";
import { assertTrust } from "./federated-subject";

/** Arguments of {@link WorkloadIdentity}. */
export interface WorkloadIdentityProps {
  readonly landingZone: LandingZone;
  /** What signs in with it: one app, agent or pipeline. Part of the name. @default - the landing zone's label */
  readonly label?: string;
  /** Tags beside those of the landing zone. @default - none */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * An identity of one app, agent or pipeline, without a secret. Implements ZTAI-ID-01, ZTAI-ID-03 and, with
 * {@link federate}, ZTAI-ID-14.
 */
export class WorkloadIdentity extends Construct implements IPrincipal {
  readonly principalType = "ServicePrincipal";
  readonly label: string;
  /** ARM id, as a reference. */
  readonly identityId: string;
  /** ARM id, computed: for another stack. */
  readonly armId: string;
  /** Object id in Entra ID, known after creation. */
  readonly principalId: string;
  /** Application id that SDKs ask for as AZURE_CLIENT_ID, known after creation. */
  readonly clientId: string;
  private readonly identity: UserAssignedIdentity;
  private lastCredential: FederatedIdentityCredential | undefined;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: WorkloadIdentityProps,
  ) {
    super(scope, id);
    const { landingZone, label, tags = {} } = props;
    this.label = label ?? landingZone.label;
    const placement = landingZone.place("userAssignedIdentity", label);
    this.identity = new UserAssignedIdentity(this, "Resource", {
      ...placement,
      tags: mergeTags(placement.tags, tags),
    });
    this.identityId = this.identity.id;
    this.principalId = this.identity.principalId;
    this.clientId = this.identity.clientId;
    const name = landingZone.name("userAssignedIdentity", label);
    this.armId = landingZone.armId("Microsoft.ManagedIdentity/userAssignedIdentities", name);
  }

  /**
   * Lets tokens of another issuer sign in as this identity: exactly one subject, no wildcard. Implements ZTAI-ID-14.
   *
   * @throws ConstructError ZTAI-CON-020 when issuer or subject is too wide or malformed.
   */
  federate(trust: FederatedTrust): FederatedIdentityCredential {
    assertTrust(this, trust);
    const credential = new FederatedIdentityCredential(this, `Trust-${trust.name}`, {
      name: trust.name,
      resourceGroupName: this.props.landingZone.resourceGroup.name,
      parentId: this.identity.id,
      audience: [trust.audience ?? "api://AzureADTokenExchange"],
      issuer: trust.issuer,
      subject: trust.subject,
      // Azure refuses two writes to the credentials of one identity at the same time.
      dependsOn: this.lastCredential && [this.lastCredential],
    });
    this.lastCredential = credential;
    return credential;
  }
}
