import type { CosmosdbAccount } from "@cdktf/provider-azurerm/lib/cosmosdb-account";
import { CosmosdbSqlContainer } from "@cdktf/provider-azurerm/lib/cosmosdb-sql-container";
import { CosmosdbSqlDatabase } from "@cdktf/provider-azurerm/lib/cosmosdb-sql-database";
import { CosmosdbSqlRoleAssignment } from "@cdktf/provider-azurerm/lib/cosmosdb-sql-role-assignment";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { Classification } from "../core/classification";
import { CreationOrder } from "../core/creation-order";
import type { IKeyStore } from "../core/customer-key";
import type { LandingZone } from "../core/landing-zone";
import type { IPrivateService } from "../core/private-service";
import type { IPrincipal } from "../core/principal";
import { granteeLabel } from "../core/principal";
import type { CosmosRole } from "../core/roles";
import { CosmosRoles } from "../core/roles";
import { cosmosAccount } from "./cosmos-account";
import type { ThreadContainerProps } from "./thread-containers";
import { assertThreadStore, defaultContainers } from "./thread-containers";
import { stableUuid } from "./stable-uuid";

/** Arguments of {@link ThreadStore}. */
export interface ThreadStoreProps {
  /** Where it lands: naming, tags, location, private link, logs. */
  readonly landingZone: LandingZone;
  /** How sensitive conversations are. It decides encryption. */
  readonly classification: Classification;
  /** What it is for; part of its name. @default - the landing zone's label */
  readonly label?: string;
  /** Makes the customer-managed key. @default - none; confidential data throws without */
  readonly keyStore?: IKeyStore;
  /** Name of the database. @default "conversations" */
  readonly database?: string;
  /** Containers by name. @default - `threads`, erased after 30 days, and `memory`, erased after 180 */
  readonly containers?: Readonly<Record<string, ThreadContainerProps>>;
  /** Highest throughput of the database, in request units per second; a multiple of 1,000. @default 1000 */
  readonly maxThroughput?: number;
}

/**
 * Conversations and memory of an assistant in Cosmos DB for NoSQL: Entra sign-in only, private, backed up continuously,
 * partitioned by tenant and user, erased by age. Implements ZTAI-DA-16, ZTAI-ID-02, ZTAI-NW-01.
 */
export class ThreadStore extends Construct implements IPrivateService {
  readonly accountId: string;
  /** Name of the account, as text. */
  readonly accountName: string;
  /** Name of the database, as text. */
  readonly databaseName: string;
  /** What must exist before the account answers, besides a grant: its endpoint in the network. */
  readonly ready: readonly ITerraformDependable[];
  private readonly account: CosmosdbAccount;
  private readonly database: CosmosdbSqlDatabase;
  /** A grant and an endpoint each lock the account: https://github.com/hashicorp/terraform-provider-azurerm/issues/15842 */
  private readonly order = new CreationOrder(["content", "grant", "endpoint"]);

  /**
   * @throws ConstructError ZTAI-CON-004 without a key store for confidential data; ZTAI-CON-006 for a partition key,
   * retention or throughput that Cosmos DB refuses.
   */
  constructor(scope: Construct, id: string, props: ThreadStoreProps) {
    super(scope, id);
    const { landingZone, classification, label = landingZone.label, maxThroughput = 1000 } = props;
    const { containers = defaultContainers } = props;
    assertThreadStore(this, containers, maxThroughput);
    this.account = cosmosAccount(this, { landingZone, classification, label, keyStore: props.keyStore });
    this.accountId = this.account.id;
    this.accountName = landingZone.name("cosmosAccount", label);
    this.databaseName = props.database ?? "conversations";
    this.database = new CosmosdbSqlDatabase(this, "Database", {
      name: this.databaseName,
      accountName: this.account.name,
      resourceGroupName: this.account.resourceGroupName,
      autoscaleSettings: { maxThroughput },
    });
    this.order.add("content", this.database);
    for (const [name, container] of Object.entries(containers)) this.addContainer(name, container);
    const endpoint = landingZone.privateLink.connect(this, "cosmosSql", label, this.account.id);
    this.order.add("endpoint", endpoint);
    this.ready = [endpoint];
    landingZone.logs.watch(this, "cosmosAccount", this.account.id);
  }

  /** Computed ARM id of the account, for another stack. */
  static armId(landingZone: LandingZone, label?: string): string {
    return landingZone.armId("Microsoft.DocumentDB/databaseAccounts", landingZone.name("cosmosAccount", label));
  }

  /** Address of the account, for the Cosmos DB client in gateway mode: direct mode needs ports that the network denies. */
  get endpoint(): string {
    return `https://${this.accountName}.documents.azure.com:443/`;
  }

  /** Lets `grantee` read and write items of this database: Cosmos DB Built-in Data Contributor. Implements ZTAI-ID-04. */
  grantDataContributor(grantee: IPrincipal): CosmosdbSqlRoleAssignment {
    return this.grant("WritesThreads", CosmosRoles.dataContributor, grantee);
  }

  /** Lets `grantee` read items of this database: Cosmos DB Built-in Data Reader. Implements ZTAI-ID-04. */
  grantDataReader(grantee: IPrincipal): CosmosdbSqlRoleAssignment {
    return this.grant("ReadsThreads", CosmosRoles.dataReader, grantee);
  }

  /** At the database: containers may come later, and agents make some of their own. */
  private grant(what: string, role: CosmosRole, grantee: IPrincipal): CosmosdbSqlRoleAssignment {
    const id = `${granteeLabel(this, grantee)}-${what}`;
    const assignment = new CosmosdbSqlRoleAssignment(this, `Grant-${id}`, {
      name: stableUuid(this.accountName, this.databaseName, id),
      accountName: this.account.name,
      resourceGroupName: this.account.resourceGroupName,
      roleDefinitionId: `${this.account.id}/sqlRoleDefinitions/${role.id}`,
      principalId: grantee.principalId,
      scope: `${this.account.id}/dbs/${this.database.name}`,
    });
    this.order.add("grant", assignment);
    return assignment;
  }

  private addContainer(name: string, { partitionKeyPaths, retentionDays }: ThreadContainerProps): void {
    const resource = new CosmosdbSqlContainer(this, `Container-${name}`, {
      name,
      accountName: this.account.name,
      resourceGroupName: this.account.resourceGroupName,
      databaseName: this.database.name,
      partitionKeyPaths: [...partitionKeyPaths],
      partitionKeyKind: partitionKeyPaths.length > 1 ? "MultiHash" : "Hash",
      partitionKeyVersion: 2,
      defaultTtl: retentionDays * secondsPerDay,
    });
    this.order.add("content", resource);
  }
}

const secondsPerDay = 86_400;
