import { ContainerRegistry as Resource } from "@cdktf/provider-azurerm/lib/container-registry";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { IKeyStore } from "../core/customer-key";
import { customerKeyFor } from "../core/customer-key-by-classification";
import type { LandingZone } from "../core/landing-zone";
import type { IPrivateService } from "../core/private-service";
import type { IPrincipal, RoleGrant } from "../core/principal";
import { granteeLabel, grantRole } from "../core/principal";
import { Roles } from "../core/roles";
import { spansZones } from "./zone-redundancy";

/** Arguments of {@link ContainerRegistry}. */
export interface ContainerRegistryProps {
  /** Its classification decides on the customer-managed key. */
  readonly landingZone: LandingZone;
  /** What it is for; part of the name. @default - the landing zone's label */
  readonly label?: string;
  /** Makes the key that images are encrypted with. @default - none; needed from confidential upwards */
  readonly keyStore?: IKeyStore;
}

/**
 * Images of one workload: private, without passwords, not to be exported. Implements ZTAI-AP-06, ZTAI-DA-04, ZTAI-ID-02,
 * ZTAI-NW-01.
 */
export class ContainerRegistry extends Construct implements IPrivateService {
  /** ARM id, as a reference. */
  readonly registryId: string;
  /** ARM id, computed: for another stack. */
  readonly armId: string;
  /** Host of the images, such as `crhrtestsdc.azurecr.io`. Text: known before creation. */
  readonly loginServer: string;
  /** What must exist before an image can be pulled, besides the grant: the registry's endpoint in the network. */
  readonly ready: readonly ITerraformDependable[];

  /** @throws ConstructError ZTAI-CON-004 when the classification asks for a customer key and there is no key store. */
  constructor(scope: Construct, id: string, props: ContainerRegistryProps) {
    super(scope, id);
    const { landingZone, label = landingZone.label } = props;
    const { classification } = landingZone;
    const key = classification && customerKeyFor(this, classification, props.keyStore, `${label}-images`);
    const name = landingZone.name("containerRegistry", label);
    const registry = new Resource(this, "Resource", {
      ...landingZone.place("containerRegistry", label),
      sku: "Premium",
      adminEnabled: false,
      anonymousPullEnabled: false,
      publicNetworkAccessEnabled: false,
      exportPolicyEnabled: false,
      networkRuleBypassOption: "None",
      networkRuleSet: [{ defaultAction: "Deny", ipRule: [] }],
      // One host per region for layers, so that the firewall need not open all of blob storage.
      dataEndpointEnabled: true,
      zoneRedundancyEnabled: spansZones(landingZone.location),
      // Images wait in quarantine for a scanner that releases them; without one nothing could be pulled.
      quarantinePolicyEnabled: false,
      // No deletion of untagged images: apps name theirs by digest, and a moved tag would take them away.
      // The identity of the key must exist before the registry, which takes a key at its creation only; as a trusted service it
      // passes the vault's firewall (docs/decisions/0014-customer-keys.md).
      // https://learn.microsoft.com/azure/container-registry/tutorial-enable-customer-managed-keys
      identity: key && { type: "UserAssigned", identityIds: [key.identityId] },
      encryption: key && [{ keyVaultKeyId: key.keyId, identityClientId: key.identityClientId }],
      dependsOn: key?.ready,
    });
    this.registryId = registry.id;
    this.armId = landingZone.armId("Microsoft.ContainerRegistry/registries", name);
    this.loginServer = `${name}.azurecr.io`;
    this.ready = [landingZone.privateLink.connect(this, "containerRegistry", label, registry.id)];
    landingZone.logs.watch(this, "containerRegistry", registry.id);
  }

  /** Lets `grantee` pull images: AcrPull on this registry. Implements ZTAI-ID-04. */
  grantPull(grantee: IPrincipal): RoleGrant {
    return grantRole(this, `${granteeLabel(this, grantee)}-Pulls`, grantee, Roles.acrPull, this.registryId);
  }

  /** Lets `grantee`, the identity of a pipeline, push images: AcrPush on this registry. Implements ZTAI-ID-04. */
  grantPush(grantee: IPrincipal): RoleGrant {
    return grantRole(this, `${granteeLabel(this, grantee)}-Pushes`, grantee, Roles.acrPush, this.registryId);
  }
}
