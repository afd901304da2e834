import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { StorageContainer } from "@cdktf/provider-azurerm/lib/storage-container";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { AgentConnection, AgentIdentity, IAgentStore } from "../core/agent-store";
import type { Classification } from "../core/classification";
import { protections } from "../core/classification";
import type { IKeyStore } from "../core/customer-key";
import { customerKeyFor } from "../core/customer-key-by-classification";
import { ConstructError } from "../core/errors";
import type { LandingZone } from "../core/landing-zone";
import { keepsScannerRule } from "../core/malware-scanner-rule";
import type { IPrincipal, RoleGrant } from "../core/principal";
import { granteeLabel, grantRole } from "../core/principal";
import { isRegionName, regionOf } from "../core/regions";
import type { Role } from "../core/roles";
import { Roles } from "../core/roles";
import type { ISharedLinkTarget } from "../core/shared-link-target";
import { contributorActions, inContainers, ownerActions } from "./blob-condition";
import { StorageLifecycle } from "./storage-lifecycle";
import { storageProtection } from "./storage-protection";

/** Arguments of one blob container. */
export interface ContainerProps {
  /** Days after its last change when a blob is deleted. @default - blobs stay until someone deletes them */
  readonly retentionDays?: number;
}

/** How many copies are kept: in three zones, or also in the paired region. */
export type Replication = "LRS" | "ZRS" | "GZRS";

/** Arguments of {@link LabelledStorage}. */
export interface LabelledStorageProps {
  /** Where it lands: naming, tags, location, private link, logs. */
  readonly landingZone: LandingZone;
  /** How sensitive the content is. It decides encryption, immutability, copy scope, retention and lifecycle. */
  readonly classification: Classification;
  /** What it is for; part of its name. @default - the landing zone's label */
  readonly label?: string;
  /** Containers to create, by name: 3 to 63 lower-case letters, digits and single hyphens. @default - none */
  readonly containers?: Readonly<Record<string, ContainerProps>>;
  /** Days after its last change when a blob of any container is deleted. @default - what the containers say */
  readonly retentionDays?: number;
  /** Makes the customer-managed key. @default - none; confidential data throws without */
  readonly keyStore?: IKeyStore;
  /** @default - ZRS where the region has zones, else LRS */
  readonly replication?: Replication;
}

/** Blob storage that carries a data classification and is closed by default. Implements ZTAI-DA-01, ZTAI-DA-03, ZTAI-DA-04, ZTAI-DA-08. */
export class LabelledStorage extends Construct implements IAgentStore<"AzureStorageAccount">, ISharedLinkTarget {
  readonly storageAccountId: string;
  /** Name, as text. */
  readonly storageAccountName: string;
  readonly linkLabel: string;
  readonly sharedLinkGroup = "blob";
  /** What must exist before blobs can be read, besides a grant: the account's endpoint in the network. */
  readonly ready: readonly ITerraformDependable[];
  private readonly containers = new Map<string, StorageContainer>();

  /**
   * @throws ConstructError ZTAI-CON-004 without a key store for confidential data; ZTAI-CON-006 for a container that would
   * be deleted while it is immutable; ZTAI-CON-008 for a copy outside the region of data that must stay there.
   */
  constructor(scope: Construct, id: string, props: LabelledStorageProps) {
    super(scope, id);
    const { landingZone, classification, containers = {}, label = landingZone.label } = props;
    this.linkLabel = label;
    const placement = landingZone.place("storageAccount", label);
    this.storageAccountName = placement.name;
    const key = customerKeyFor(this, classification, props.keyStore, `${label}-storage`);
    const account = new StorageAccount(this, "Resource", {
      ...placement,
      tags: { ...placement.tags, dataClassification: protections[classification].label },
      accountKind: "StorageV2",
      accountTier: "Standard",
      accountReplicationType: this.replication(props),
      ...storageProtection(classification, key),
      sharedAccessKeyEnabled: false,
      localUserEnabled: false,
      defaultToOauthAuthentication: true,
      allowNestedItemsToBePublic: false,
      crossTenantReplicationEnabled: false,
      sftpEnabled: false,
      nfsv3Enabled: false,
      publicNetworkAccessEnabled: false,
      networkRules: { defaultAction: "Deny", bypass: ["None"], ipRules: [], virtualNetworkSubnetIds: [] },
      httpsTrafficOnlyEnabled: true,
      minTlsVersion: "TLS1_2",
      // Should someone turn shared keys on, no signature made from them outlives an hour.
      sasPolicy: { expirationPeriod: "00.01:00:00", expirationAction: "Block" },
      lifecycle: keepsScannerRule,
      dependsOn: key?.ready,
    });
    this.storageAccountId = account.id;
    for (const name of Object.keys(containers)) this.addContainer(name);
    new StorageLifecycle(this, "Lifecycle", {
      storageAccountId: account.id,
      classification,
      containers,
      retentionDays: props.retentionDays,
    });
    this.ready = [landingZone.privateLink.connect(this, "blob", label, account.id)];
    this.watch(landingZone);
  }

  /** Computed ARM id, for another stack. */
  static armId(landingZone: LandingZone, label?: string): string {
    return landingZone.armId("Microsoft.Storage/storageAccounts", landingZone.name("storageAccount", label));
  }

  /** Host name of the blob service, such as for an egress allow-list. */
  get blobHost(): string {
    return `${this.storageAccountName}.blob.core.windows.net`;
  }

  get sharedLinkTargetId(): string {
    return this.storageAccountId;
  }

  /** Lets `grantee` read blobs: Storage Blob Data Reader. Implements ZTAI-ID-04. @param container @default - the whole account */
  grantRead(grantee: IPrincipal, container?: string): RoleGrant {
    return this.grant("ReadsBlobs", grantee, Roles.storageBlobDataReader, container);
  }

  /** Lets `grantee` write blobs: Storage Blob Data Contributor. Implements ZTAI-DA-09. @param container @default - the whole account */
  grantWrite(grantee: IPrincipal, container?: string): RoleGrant {
    return this.grant("WritesBlobs", grantee, Roles.storageBlobDataContributor, container);
  }

  get agentConnection(): AgentConnection<"AzureStorageAccount"> {
    return { category: "AzureStorageAccount", target: `https://${this.blobHost}/`, resourceId: this.storageAccountId };
  }

  /**
   * Storage Blob Data Contributor, which also makes containers, with a condition: it reads and writes blobs in those of its project
   * only. Microsoft's page names Storage Account Contributor, its templates this role, which lists no keys.
   * Implements ZTAI-DA-09.
   */
  grantAgentSetup(agents: AgentIdentity): RoleGrant[] {
    const condition = inContainers({ startsWith: agents.workspaceId }, contributorActions);
    const id = `${granteeLabel(this, agents)}-WritesItsContainers`;
    return [grantRole(this, id, agents, Roles.storageBlobDataContributor, this.storageAccountId, { condition })];
  }

  /** Storage Blob Data Owner, in the one container of its project where agents tag and own what they make. */
  grantAgentUse(agents: AgentIdentity, made: ITerraformDependable): void {
    const condition = inContainers({ startsWith: agents.workspaceId, endsWith: "-azureml-agent" }, ownerActions);
    const id = `${granteeLabel(this, agents)}-OwnsItsContainer`;
    const options = { condition, dependsOn: [made] };
    grantRole(this, id, agents, Roles.storageBlobDataOwner, this.storageAccountId, options);
  }

  grantSearch(search: IPrincipal): RoleGrant {
    return this.grantRead(search);
  }

  private grant(what: string, grantee: IPrincipal, role: Role, container?: string): RoleGrant {
    const id = [granteeLabel(this, grantee), what, ...(container === undefined ? [] : [container])].join("-");
    return grantRole(
      this,
      id,
      grantee,
      role,
      container === undefined ? this.storageAccountId : this.containerId(container),
    );
  }

  private containerId(name: string): string {
    const container = this.containers.get(name);
    if (container) return container.id;
    const known = [...this.containers.keys()].join(", ") || "none";
    throw new ConstructError("ZTAI-CON-009", this, `has no container ${name} (it has: ${known})`, "name one of them");
  }

  private addContainer(name: string): void {
    const container = new StorageContainer(this, `Container-${name}`, {
      name,
      // By account id the container is made on the management plane: a runner needs no way into the private network.
      storageAccountId: this.storageAccountId,
      containerAccessType: "private",
    });
    this.containers.set(name, container);
  }

  private replication({ landingZone, classification, replication }: LabelledStorageProps): Replication {
    const { location } = landingZone;
    const zones = isRegionName(location) && regionOf(location).zones;
    if (replication === "GZRS" && protections[classification].regionBound) {
      throw new ConstructError(
        "ZTAI-CON-008",
        this,
        `replication GZRS copies ${classification} data to another region`,
        "use ZRS or LRS",
      );
    }
    return replication ?? (zones ? "ZRS" : "LRS");
  }

  /** Each service of the account is a log source of its own. Implements ZTAI-VS-01. */
  private watch(landingZone: LandingZone): void {
    const { logs } = landingZone;
    logs.watch(this, "storageAccount", this.storageAccountId);
    logs.watch(this, "blobService", `${this.storageAccountId}/blobServices/default`);
    logs.watch(this, "fileService", `${this.storageAccountId}/fileServices/default`);
    logs.watch(this, "queueService", `${this.storageAccountId}/queueServices/default`);
    logs.watch(this, "tableService", `${this.storageAccountId}/tableServices/default`);
  }
}
