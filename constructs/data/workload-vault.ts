import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import type { PrivateEndpoint } from "@cdktf/provider-azurerm/lib/private-endpoint";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";
import type { ITerraformDependable } from "cdktf";
import { Fn, Token, dependable } from "cdktf";
import { Construct } from "constructs";
import { AzapiResource } from "../core/azapi-resource";
import type { Classification } from "../core/classification";
import { protections } from "../core/classification";
import type { CustomerKey, IKeyStore, KeyNeeds } from "../core/customer-key";
import { ConstructError } from "../core/errors";
import type { LandingZone } from "../core/landing-zone";
import type { IPrivateService } from "../core/private-service";
import type { IPrincipal, RoleGrant } from "../core/principal";
import { granteeLabel, grantRole } from "../core/principal";
import { Roles } from "../core/roles";
import type { ISharedLinkTarget } from "../core/shared-link-target";

/** Arguments of {@link WorkloadVault}. */
export interface WorkloadVaultProps {
  /** Where it lands: naming, tags, location, private link, logs. */
  readonly landingZone: LandingZone;
  /** How sensitive what its keys protect is. It decides between software keys and a hardware security module. */
  readonly classification: Classification;
  /** What it is for; part of its name. @default - the landing zone's label */
  readonly label?: string;
}

/**
 * Rotation of every key, as ISO 8601 durations. The new version comes after a fixed age: Azure rotates before expiry only
 * a key whose first version carries a date, which would not be the same on every run. Implements ZTAI-DA-06.
 * https://learn.microsoft.com/azure/key-vault/keys/how-to-configure-key-rotation
 */
const rotation = { rotateAfter: "P9M", expireAfter: "P1Y", notifyBeforeExpiry: "P30D" } as const;

/** Secrets and keys for one workload. Private, RBAC only, purge-protected. Implements ZTAI-DA-05, ZTAI-DA-06. */
export class WorkloadVault extends Construct implements IKeyStore, IPrivateService, ISharedLinkTarget {
  readonly vaultId: string;
  /** Name, as text. */
  readonly vaultName: string;
  readonly linkLabel: string;
  readonly sharedLinkGroup = "vault";
  private readonly landingZone: LandingZone;
  private readonly keyType: "RSA" | "RSA-HSM";
  private readonly endpoint: PrivateEndpoint;

  constructor(scope: Construct, id: string, props: WorkloadVaultProps) {
    super(scope, id);
    const { landingZone, classification, label = landingZone.label } = props;
    const { hardwareKey } = protections[classification];
    this.landingZone = landingZone;
    this.linkLabel = label;
    this.keyType = hardwareKey ? "RSA-HSM" : "RSA";
    const placement = landingZone.place("keyVault", label);
    this.vaultName = placement.name;
    const vault = new KeyVault(this, "Resource", {
      ...placement,
      tenantId: landingZone.tenantId,
      skuName: hardwareKey ? "premium" : "standard",
      rbacAuthorizationEnabled: true,
      purgeProtectionEnabled: true,
      softDeleteRetentionDays: 90,
      enabledForDeployment: false,
      enabledForDiskEncryption: false,
      enabledForTemplateDeployment: false,
      publicNetworkAccessEnabled: false,
      // Storage, Cosmos DB, Foundry and the registry fetch their customer-managed key as trusted services: they have no private endpoint
      // (docs/decisions/0014-customer-keys.md).
      networkAcls: { defaultAction: "Deny", bypass: "AzureServices" },
    });
    this.vaultId = vault.id;
    this.endpoint = landingZone.privateLink.connect(this, "keyVault", label, vault.id);
    landingZone.logs.watch(this, "keyVault", vault.id);
  }

  /** Computed ARM id, for another stack. */
  static armId(landingZone: LandingZone, label?: string): string {
    return landingZone.armId("Microsoft.KeyVault/vaults", landingZone.name("keyVault", label));
  }

  get sharedLinkTargetId(): string {
    return this.vaultId;
  }

  /** What must exist before a secret can be read, besides the grant: the vault's endpoint in the network. */
  get ready(): readonly ITerraformDependable[] {
    return [this.endpoint];
  }

  /**
   * Address of a secret by its name, always its newest version. The secret itself is written by people or pipelines, never by
   * Terraform, whose state would keep it.
   *
   * @throws ConstructError ZTAI-CON-020 for a name that Key Vault does not take.
   */
  secretUri(name: string): string {
    if (/^[0-9A-Za-z-]{1,127}$/.test(name)) return `https://${this.vaultName}.vault.azure.net/secrets/${name}`;
    const fix = "use 1 to 127 letters, digits and hyphens";
    throw new ConstructError("ZTAI-CON-020", this, `secret name ${name} does not fit`, fix);
  }

  /** Lets `grantee` read secret values: Key Vault Secrets User on this vault. Implements ZTAI-AP-05. */
  grantSecretsRead(grantee: IPrincipal): RoleGrant {
    const id = `${granteeLabel(this, grantee)}-ReadsSecrets`;
    return grantRole(this, id, grantee, Roles.keyVaultSecretsUser, this.vaultId);
  }

  /**
   * Lets `grantee` read one secret, or the certificate of that name: Key Vault Secrets User on it alone. It has to be there before.
   * https://learn.microsoft.com/azure/key-vault/general/rbac-guide
   *
   * @throws ConstructError ZTAI-CON-020 for a name that Key Vault does not take.
   */
  grantSecretRead(grantee: IPrincipal, name: string): RoleGrant {
    this.secretUri(name);
    const id = `${granteeLabel(this, grantee)}-Reads-${name}`;
    return grantRole(this, id, grantee, Roles.keyVaultSecretsUser, `${this.vaultId}/secrets/${name}`);
  }

  customerKey(scope: Construct, label: string, needs: KeyNeeds = {}): CustomerKey {
    const { landingZone } = this;
    const identity = new UserAssignedIdentity(scope, "KeyIdentity", {
      ...landingZone.place("userAssignedIdentity", `${label}-key`),
    });
    const name = landingZone.name("key", label);
    const key = this.createKey(scope, name, needs);
    const grantee = { principalId: identity.principalId, principalType: "ServicePrincipal" } as const;
    const grant = grantRole(scope, "KeyUse", grantee, Roles.keyVaultCryptoServiceEncryptionUser, key.id);
    this.endpointWaitsFor(grant);
    // As text, since Cosmos DB cannot change it later and must see the same one in every plan.
    const keyId = `https://${this.vaultName}.vault.azure.net/keys/${name}`;
    // Azure's own URI may name the port too, which other services refuse: only its version is taken.
    const version = Fn.element(Fn.split("/", key.output("properties.keyUriWithVersion")), 5);
    return {
      keyId,
      versionedKeyId: `${keyId}/${Token.asString(version)}`,
      identityId: identity.id,
      identityClientId: identity.clientId,
      ready: [key, grant, this.endpoint],
    };
  }

  /**
   * The vault obeys a new grant only after a minute or two, and a service that asks for its key before fails. So all services
   * wait for the vault's private endpoint, which takes that long to make and begins after the last grant.
   * https://github.com/Azure/bicep/issues/16601
   */
  private endpointWaitsFor(grant: RoleGrant): void {
    this.endpoint.dependsOn = [...(this.endpoint.dependsOn ?? []), dependable(grant)];
  }

  private createKey(scope: Construct, name: string, needs: KeyNeeds): AzapiResource {
    const { size = 3072, operations = ["wrapKey", "unwrapKey"] } = needs;
    return new AzapiResource(scope, "Key", {
      type: "Microsoft.KeyVault/vaults/keys",
      name,
      parentId: this.vaultId,
      body: {
        properties: {
          kty: this.keyType,
          keySize: size,
          keyOps: operations,
          attributes: { enabled: true, exportable: false },
          rotationPolicy: {
            attributes: { expiryTime: rotation.expireAfter },
            lifetimeActions: [
              { trigger: { timeAfterCreate: rotation.rotateAfter }, action: { type: "rotate" } },
              { trigger: { timeBeforeExpiry: rotation.notifyBeforeExpiry }, action: { type: "notify" } },
            ],
          },
        },
      },
      exports: ["properties.keyUriWithVersion"],
      // Azure's management plane cannot delete a key: refused while planning, not when half of the workload is gone.
      lifecycle: { preventDestroy: true },
    });
  }
}
