import type { CosmosdbAccount } from "@cdktf/provider-azurerm/lib/cosmosdb-account";
import { CosmosdbSqlRoleAssignment } from "@cdktf/provider-azurerm/lib/cosmosdb-sql-role-assignment";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { AgentConnection, AgentIdentity, IAgentStore } from "../core/agent-store";
import type { Classification } from "../core/classification";
import type { IKeyStore } from "../core/customer-key";
import type { LandingZone } from "../core/landing-zone";
import type { RoleGrant } from "../core/principal";
import { granteeLabel, grantRole } from "../core/principal";
import { CosmosRoles, Roles } from "../core/roles";
import { cosmosAccount } from "./cosmos-account";
import { stableUuid } from "./stable-uuid";

/** Arguments of {@link AgentThreadStore}. */
export interface AgentThreadStoreProps {
  /** Where it lands: naming, tags, location, private link, logs. */
  readonly landingZone: LandingZone;
  /** How sensitive conversations are. It decides encryption. */
  readonly classification: Classification;
  /** What it is for; part of its name. @default - the landing zone's label */
  readonly label?: string;
  /** Makes the customer-managed key. @default - none; confidential data throws without */
  readonly keyStore?: IKeyStore;
}

/**
 * The database that Foundry Agent Service makes in the account that it is given. All of its containers are the service's own, and
 * new ones come with new versions of it. https://learn.microsoft.com/azure/foundry/agents/concepts/standard-agent-setup
 */
const database = "enterprise_memory";

/**
 * Cosmos DB for the conversations and definitions of the agents of one project: Entra sign-in only, private, backed up continuously.
 * The service makes database and containers itself, and with them their time to live, which Terraform cannot set.
 * Implements ZTAI-DA-16, ZTAI-ID-02, ZTAI-NW-01.
 */
export class AgentThreadStore extends Construct implements IAgentStore<"CosmosDb"> {
  readonly accountId: string;
  /** Name of the account, as text. */
  readonly accountName: string;
  /** What must exist before the account answers, besides a grant: its endpoint in the network. */
  readonly ready: readonly ITerraformDependable[];
  private readonly account: CosmosdbAccount;
  private readonly landingZone: LandingZone;

  /** @throws ConstructError ZTAI-CON-004 without a key store for confidential data. */
  constructor(scope: Construct, id: string, props: AgentThreadStoreProps) {
    super(scope, id);
    const { landingZone, label = landingZone.label } = props;
    this.landingZone = landingZone;
    this.account = cosmosAccount(this, { ...props, label });
    this.accountId = this.account.id;
    this.accountName = landingZone.name("cosmosAccount", label);
    this.ready = [landingZone.privateLink.connect(this, "cosmosSql", label, this.account.id)];
    landingZone.logs.watch(this, "cosmosAccount", this.account.id);
  }

  /** Address of the account. */
  get endpoint(): string {
    return `https://${this.hosts[0]}:443/`;
  }

  /** Hosts that clients call: the account's, and the one in its region that it tells them of. */
  get hosts(): readonly [string, string] {
    const { accountName, landingZone } = this;
    return [`${accountName}.documents.azure.com`, `${accountName}-${landingZone.location}.documents.azure.com`];
  }

  get agentConnection(): AgentConnection<"CosmosDb"> {
    return { category: "CosmosDb", target: this.endpoint, resourceId: this.accountId };
  }

  /** Cosmos DB Operator: the service makes database and containers as the project. The role reads neither keys nor data. */
  grantAgentSetup(agents: AgentIdentity): RoleGrant[] {
    const id = `${granteeLabel(this, agents)}-MakesContainers`;
    return [grantRole(this, id, agents, Roles.cosmosDbOperator, this.accountId)];
  }

  /** Cosmos DB Built-in Data Contributor on the database of agents, and nothing else of the account. Implements ZTAI-ID-04. */
  grantAgentUse(agents: AgentIdentity, made: ITerraformDependable): void {
    const id = `${granteeLabel(this, agents)}-KeepsThreads`;
    new CosmosdbSqlRoleAssignment(this, `Grant-${id}`, {
      name: stableUuid(this.accountName, database, id),
      accountName: this.account.name,
      resourceGroupName: this.account.resourceGroupName,
      roleDefinitionId: `${this.accountId}/sqlRoleDefinitions/${CosmosRoles.dataContributor.id}`,
      principalId: agents.principalId,
      scope: `${this.accountId}/dbs/${database}`,
      dependsOn: [made],
    });
  }
}
