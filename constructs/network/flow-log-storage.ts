import type { PrivateEndpoint } from "@cdktf/provider-azurerm/lib/private-endpoint";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { StorageManagementPolicy } from "@cdktf/provider-azurerm/lib/storage-management-policy";
import { dependable } from "cdktf";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { protections } from "../core/classification";
import type { LandingZone } from "../core/landing-zone";
import { keepsScannerRule } from "../core/malware-scanner-rule";
import type { IPrincipal } from "../core/principal";
import { grantRole } from "../core/principal";
import { Roles } from "../core/roles";
import { availabilityZones } from "./availability-zones";

/** Arguments of {@link FlowLogStorage}. */
export interface FlowLogStorageProps {
  /** Must be in the region of the network: Network Watcher writes to no other. */
  readonly landingZone: LandingZone;
  /** Days that flow logs are kept. @default 90 */
  readonly retentionDays?: number;
  /** What its private endpoint should wait for: the subnet with its guards, the DNS zones. @default - nothing */
  readonly endpointDependsOn?: ITerraformDependable[];
}

/**
 * Where Network Watcher writes flow logs before traffic analytics reads them. Closed like all storage of the kit, with two
 * differences: trusted Microsoft services may enter, since Network Watcher has no private endpoint to come through, and
 * there are no versions, since a flow log is appended to every minute. It holds addresses and ports, no content, so it
 * counts as general whatever the workload's classification.
 * https://learn.microsoft.com/azure/network-watcher/vnet-flow-logs-overview#storage-account-considerations-for-virtual-network-flow-logs
 */
export class FlowLogStorage extends Construct {
  readonly storageAccountId: string;
  private readonly endpoint: PrivateEndpoint;

  constructor(scope: Construct, id: string, props: FlowLogStorageProps) {
    super(scope, id);
    const { landingZone } = props;
    const label = `${landingZone.label}-flow`;
    const account = this.createAccount(landingZone, label);
    this.storageAccountId = account.id;
    this.expireAfter(props.retentionDays ?? 90);
    this.endpoint = landingZone.privateLink.connect(this, "blob", label, account.id, props.endpointDependsOn);
    landingZone.logs.watch(this, "storageAccount", account.id);
    for (const service of ["blob", "file", "queue", "table"] as const) {
      landingZone.logs.watch(this, `${service}Service`, `${account.id}/${service}Services/default`);
    }
  }

  /**
   * Lets `grantee` write flow logs: Storage Blob Data Contributor on this account.
   *
   * @param id name of the grantee
   * @returns what to wait for: the grant, and the private endpoint, which takes as long to make as a grant to take effect
   */
  grantWrite(id: string, grantee: IPrincipal): ITerraformDependable[] {
    const grant = grantRole(this, id, grantee, Roles.storageBlobDataContributor, this.storageAccountId);
    this.endpoint.dependsOn = [...(this.endpoint.dependsOn ?? []), dependable(grant)];
    return [grant, this.endpoint];
  }

  private createAccount(landingZone: LandingZone, label: string): StorageAccount {
    const { label: classification, softDeleteDays, copyScope } = protections.general;
    const placement = landingZone.place("storageAccount", label);
    return new StorageAccount(this, "Resource", {
      ...placement,
      tags: { ...placement.tags, dataClassification: classification },
      accountKind: "StorageV2",
      accountTier: "Standard",
      accountReplicationType: availabilityZones(landingZone.location) ? "ZRS" : "LRS",
      sharedAccessKeyEnabled: false,
      localUserEnabled: false,
      sftpEnabled: false,
      defaultToOauthAuthentication: true,
      sasPolicy: { expirationPeriod: "00.01:00:00", expirationAction: "Block" },
      publicNetworkAccessEnabled: false,
      allowNestedItemsToBePublic: false,
      networkRules: { defaultAction: "Deny", bypass: ["AzureServices"] },
      allowedCopyScope: copyScope,
      crossTenantReplicationEnabled: false,
      infrastructureEncryptionEnabled: true,
      httpsTrafficOnlyEnabled: true,
      minTlsVersion: "TLS1_2",
      blobProperties: {
        versioningEnabled: false,
        changeFeedEnabled: false,
        deleteRetentionPolicy: { days: softDeleteDays, permanentDeleteEnabled: false },
        containerDeleteRetentionPolicy: { days: softDeleteDays },
      },
      lifecycle: keepsScannerRule,
    });
  }

  /** The account's own lifecycle, not the flow log's retention: that would replace the rules that stand here. */
  private expireAfter(days: number): void {
    new StorageManagementPolicy(this, "Lifecycle", {
      storageAccountId: this.storageAccountId,
      rule: [
        {
          name: "expire-flow-logs",
          enabled: true,
          filters: { blobTypes: ["appendBlob", "blockBlob"] },
          actions: { baseBlob: { deleteAfterDaysSinceModificationGreaterThan: days } },
        },
      ],
    });
  }
}
