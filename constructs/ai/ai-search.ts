import { SearchService } from "@cdktf/provider-azurerm/lib/search-service";
import { SearchSharedPrivateLinkService } from "@cdktf/provider-azurerm/lib/search-shared-private-link-service";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { AgentConnection, AgentIdentity, IAgentStore } from "../core/agent-store";
import type { Classification } from "../core/classification";
import { protections } from "../core/classification";
import { CreationOrder } from "../core/creation-order";
import type { CustomerKey, IKeyStore } from "../core/customer-key";
import { customerKeyFor } from "../core/customer-key-by-classification";
import { ConstructError } from "../core/errors";
import type { LandingZone } from "../core/landing-zone";
import type { IPrincipal, RoleGrant } from "../core/principal";
import { granteeLabel, grantRole } from "../core/principal";
import type { Role } from "../core/roles";
import { Roles } from "../core/roles";
import type { ISharedLinkTarget } from "../core/shared-link-target";

/** Arguments of {@link AiSearch}. */
export interface AiSearchProps {
  /** Where it lands: naming, tags, location, private link, logs. */
  readonly landingZone: LandingZone;
  /** How sensitive the indexed content is. It decides whether an index must have a customer-managed key. */
  readonly classification: Classification;
  /** What it is for; part of its name. @default - the landing zone's label */
  readonly label?: string;
  /** Makes the customer-managed key that indexes name. @default - none; confidential data throws without */
  readonly keyStore?: IKeyStore;
  /**
   * Size of a replica. All of them take skill sets, indexers and vectorizers over shared private links.
   * https://learn.microsoft.com/azure/search/search-indexer-howto-access-private#prerequisites
   *
   * @default "standard"
   */
  readonly sku?: "standard" | "standard2" | "standard3";
  /** Copies of the indexes, 1 to 12. Azure's service level counts from 2 for queries and from 3 for queries and writes. @default 3 */
  readonly replicas?: number;
  /** Slices of the indexes: 1, 2, 3, 4, 6 or 12. Replicas times partitions is 36 at most. @default 1 */
  readonly partitions?: number;
  /** Semantic ranker: billed by query, free up to a monthly quota, or off. @default "standard" */
  readonly semanticRanker?: "standard" | "free" | "off";
}

/**
 * AI Search: Entra sign-in only, private, with an identity of its own. Implements ZTAI-ID-02, ZTAI-NW-01, ZTAI-NW-02,
 * ZTAI-DA-04.
 */
export class AiSearch extends Construct implements IPrincipal, IAgentStore<"CognitiveSearch"> {
  readonly searchServiceId: string;
  /** Name, as text. */
  readonly searchServiceName: string;
  readonly principalId: string;
  readonly principalType = "ServicePrincipal";
  /** What must exist before the service answers, besides a grant: its endpoint in the network. */
  readonly ready: readonly ITerraformDependable[];
  /** Key and identity that each index, indexer and skill set must name; undefined when the classification asks for none. */
  readonly encryptionKey: CustomerKey | undefined;
  private readonly landingZone: LandingZone;
  private readonly order = new CreationOrder(["endpoint", "shared-link"]);

  /**
   * @throws ConstructError ZTAI-CON-004 without a key store for confidential data; ZTAI-CON-006 for replicas or partitions
   * that Azure refuses.
   */
  constructor(scope: Construct, id: string, props: AiSearchProps) {
    super(scope, id);
    const { landingZone, classification, label = landingZone.label, semanticRanker = "standard" } = props;
    const { replicas = 3, partitions = 1 } = props;
    this.assertSize(replicas, partitions);
    this.landingZone = landingZone;
    const placement = landingZone.place("searchService", label);
    this.searchServiceName = placement.name;
    const key = customerKeyFor(this, classification, props.keyStore, `${label}-search`, {
      // https://learn.microsoft.com/azure/search/search-security-manage-encryption-keys#step-1-create-an-encryption-key
      operations: ["wrapKey", "unwrapKey", "encrypt", "decrypt"],
    });
    this.encryptionKey = key;
    const service = new SearchService(this, "Resource", {
      ...placement,
      tags: { ...placement.tags, dataClassification: protections[classification].label },
      sku: props.sku ?? "standard",
      hostingMode: "default",
      replicaCount: replicas,
      partitionCount: partitions,
      semanticSearchSku: semanticRanker === "off" ? undefined : semanticRanker,
      // authentication_failure_mode stays unset: Azure refuses it once keys are off.
      localAuthenticationEnabled: false,
      publicNetworkAccessEnabled: false,
      networkRuleBypassOption: "None",
      customerManagedKeyEnforcementEnabled: key !== undefined,
      identity: key
        ? { type: "SystemAssigned, UserAssigned", identityIds: [key.identityId] }
        : { type: "SystemAssigned" },
      dependsOn: key?.ready,
    });
    this.searchServiceId = service.id;
    this.principalId = service.identity.principalId;
    const endpoint = landingZone.privateLink.connect(this, "searchService", label, service.id);
    this.order.add("endpoint", endpoint);
    this.ready = [endpoint];
    landingZone.logs.watch(this, "searchService", service.id);
  }

  /** Computed ARM id, for another stack. */
  static armId(landingZone: LandingZone, label?: string): string {
    return landingZone.armId("Microsoft.Search/searchServices", landingZone.name("searchService", label));
  }

  /** Host name, such as for an egress allow-list. */
  get host(): string {
    return `${this.searchServiceName}.search.windows.net`;
  }

  /** Address for search clients. */
  get endpoint(): string {
    return `https://${this.host}`;
  }

  /**
   * Lets the search service reach `target` over a shared private link and use it: call models of a Foundry account, read
   * blobs of a storage account, fetch keys of a vault. Implements ZTAI-NW-02, ZTAI-ID-04.
   *
   * Terraform only asks for the link: it stays pending until the owner of the target approves the private endpoint
   * connection there (portal: Networking, Private endpoint connections; or `az network private-endpoint-connection
   * approve`). Until then vectorizers and indexers fail. Indexers also ask for it in their definition:
   * `executionEnvironment` is `private`.
   */
  connectTo(target: ISharedLinkTarget): SearchSharedPrivateLinkService {
    const group = target.sharedLinkGroup;
    const name = `${target.linkLabel}-${group.replaceAll("_", "-")}`;
    const link = new SearchSharedPrivateLinkService(this, `SharedLink-${name}`, {
      name: this.landingZone.name("sharedPrivateLink", name),
      searchServiceId: this.searchServiceId,
      subresourceName: group,
      targetResourceId: target.sharedLinkTargetId,
      requestMessage: `${this.searchServiceName} asks for ${group}`,
    });
    this.order.add("shared-link", link);
    target.onSharedLink?.(link);
    target.grantSearch?.(this);
    return link;
  }

  /** Lets `grantee` query indexes: Search Index Data Reader. Implements ZTAI-ID-04. */
  grantQuery(grantee: IPrincipal): RoleGrant {
    return this.grant("Queries", grantee, Roles.searchIndexDataReader);
  }

  /** Lets `grantee` write documents into indexes: Search Index Data Contributor. Implements ZTAI-DA-09. */
  grantIndexing(grantee: IPrincipal): RoleGrant {
    return this.grant("Indexes", grantee, Roles.searchIndexDataContributor);
  }

  get agentConnection(): AgentConnection<"CognitiveSearch"> {
    return { category: "CognitiveSearch", target: this.endpoint, resourceId: this.searchServiceId };
  }

  /**
   * Search Index Data Contributor, and Search Service Contributor: agents make an index for each vector store, and no other built-in
   * role can. It could list keys, which this service does not take, and change the service
   * (docs/decisions/0021-agents-in-stores-of-their-own.md).
   */
  grantAgentSetup(agents: AgentIdentity): RoleGrant[] {
    return [this.grantIndexing(agents), this.grant("DesignsIndexes", agents, Roles.searchServiceContributor)];
  }

  /** Nothing beyond what setup granted. */
  grantAgentUse(): void {}

  private grant(what: string, grantee: IPrincipal, role: Role): RoleGrant {
    return grantRole(this, `${granteeLabel(this, grantee)}-${what}`, grantee, role, this.searchServiceId);
  }

  private assertSize(replicas: number, partitions: number): void {
    const partitionsFit = [1, 2, 3, 4, 6, 12].includes(partitions);
    const replicasFit = Number.isInteger(replicas) && replicas >= 1 && replicas <= 12;
    if (partitionsFit && replicasFit && replicas * partitions <= 36) return;
    throw new ConstructError(
      "ZTAI-CON-006",
      this,
      `${replicas} replicas of ${partitions} partitions`,
      "give 1 to 12 replicas and 1, 2, 3, 4, 6 or 12 partitions, at most 36 together",
    );
  }
}
