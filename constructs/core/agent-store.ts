import type { ITerraformDependable } from "cdktf";
import type { IPrivateService } from "./private-service";
import type { IPrincipal, RoleGrant } from "./principal";

/** The agents of one project, as the identity that they share. */
export interface AgentIdentity extends IPrincipal {
  /** GUID of the project: names of what its agents keep begin with it. Known once the project exists. */
  readonly workspaceId: string;
}

/** What agents keep is of three kinds, each in a service of one kind. */
export type AgentStoreCategory = "AzureStorageAccount" | "CognitiveSearch" | "CosmosDb";

/** How a project finds a store: always with its own identity, never with a key. */
export interface AgentConnection<Category extends AgentStoreCategory = AgentStoreCategory> {
  readonly category: Category;
  /** Address of the service. */
  readonly target: string;
  /** ARM id of the service. */
  readonly resourceId: string;
}

/**
 * A service in which the agents of one project keep what they know: conversations, vectors or files.
 * https://learn.microsoft.com/azure/foundry/agents/concepts/standard-agent-setup
 */
export interface IAgentStore<Category extends AgentStoreCategory = AgentStoreCategory> extends IPrivateService {
  readonly agentConnection: AgentConnection<Category>;
  /** Lets the project make in the store what it needs. Granted before its agents get a host. */
  grantAgentSetup(agents: AgentIdentity): RoleGrant[];
  /**
   * Lets the project use what was made.
   *
   * @param made what makes it: the host of the agents
   */
  grantAgentUse(agents: AgentIdentity, made: ITerraformDependable): void;
}
