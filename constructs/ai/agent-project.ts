import type { ITerraformDependable } from "cdktf";
import { Fn } from "cdktf";
import type { Construct } from "constructs";
import type { AgentIdentity, IAgentStore } from "../core/agent-store";
import { AzapiDataSource } from "../core/azapi-data-source";
import { AzapiResource } from "../core/azapi-resource";
import { ConstructError } from "../core/errors";
import type { FoundryProjectProps } from "./foundry-project";
import { FoundryProject } from "./foundry-project";

/** Where the agents of one project keep what they know. Each is the project's own: no role keeps two projects in one store apart. */
export interface AgentStores {
  /** Conversations and definitions of agents. */
  readonly threads: IAgentStore<"CosmosDb">;
  /** Vector stores. */
  readonly vectors: IAgentStore<"CognitiveSearch">;
  /** Files that people and agents upload. */
  readonly files: IAgentStore<"AzureStorageAccount">;
}

/** Arguments of {@link AgentProject}. */
export interface AgentProjectProps extends FoundryProjectProps {
  readonly stores: AgentStores;
}

/**
 * What Azure answers while it is not ready yet, and no longer after some minutes: a role that does not count everywhere, an account
 * whose own host is still being made.
 * https://learn.microsoft.com/azure/foundry/agents/concepts/capability-hosts#problem-concurrent-operations-in-progress
 */
const notReadyYet = ["AuthorizationFailed", "currently in non creating", "not in (a )?succeeded state"];

/** The id that Azure answers without hyphens, and uses with them. */
const plainGuid = "/^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/";

/**
 * A project with agents of Foundry Agent Service, in the standard setup: conversations, vectors and files stay in stores of its own,
 * which it signs in to as itself. Connections and host belong to no other project, and neither does any grant.
 *
 * The host of the account is not made here: Azure makes it with the account's network, and takes no second one
 * (docs/decisions/0021-agents-in-stores-of-their-own.md). Implements ZTAI-AI-18, ZTAI-DA-16, ZTAI-ID-02, ZTAI-ID-04.
 */
export class AgentProject extends FoundryProject implements AgentIdentity {
  readonly workspaceId: string;

  /** @throws ConstructError ZTAI-CON-006 when a store belongs to another project. */
  constructor(scope: Construct, id: string, props: AgentProjectProps) {
    super(scope, id, props);
    const { account, stores } = props;
    this.workspaceId = this.readWorkspaceId();
    const all: readonly IAgentStore[] = [stores.threads, stores.vectors, stores.files];
    for (const store of all) this.claim(store);
    for (const store of all) for (const grant of store.grantAgentSetup(this)) account.order.add("grant", grant);
    for (const [kind, store] of Object.entries(stores) as [string, IAgentStore][]) {
      account.managedNetwork?.reach(`${kind}-${props.label ?? account.landingZone.label}`, store);
    }
    const names = {
      threadStorageConnections: [this.connect("threads", props, stores.threads)],
      vectorStoreConnections: [this.connect("vectors", props, stores.vectors)],
      storageConnections: [this.connect("files", props, stores.files)],
    };
    const host = this.host(
      names,
      all.flatMap(({ ready }) => ready),
    );
    account.order.add("agent-host", host);
    for (const store of all) store.grantAgentUse(this, host);
  }

  private readWorkspaceId(): string {
    const read = new AzapiDataSource(this, "Read", {
      type: "Microsoft.CognitiveServices/accounts/projects",
      resourceId: this.projectId,
      exports: ["properties.internalId"],
    });
    return Fn.replace(read.output("properties.internalId"), plainGuid, "$1-$2-$3-$4-$5");
  }

  /** @returns name of the connection, which is the same whatever the store is called: a host cannot be changed */
  private connect(kind: string, { account, label }: AgentProjectProps, { agentConnection }: IAgentStore): string {
    const { landingZone } = account;
    const { category, target, resourceId } = agentConnection;
    const name = `${kind}-${label ?? landingZone.label}`;
    const connection = new AzapiResource(this, `Connection-${kind}`, {
      type: "Microsoft.CognitiveServices/accounts/projects/connections",
      name,
      parentId: this.projectId,
      body: {
        properties: {
          category,
          target,
          authType: "AAD",
          isSharedToAll: false,
          metadata: { ApiType: "Azure", ResourceId: resourceId, location: landingZone.location },
        },
      },
    });
    account.order.add("connection", connection);
    return name;
  }

  private host(connections: Readonly<Record<string, readonly string[]>>, ready: ITerraformDependable[]): AzapiResource {
    return new AzapiResource(this, "AgentHost", {
      type: "Microsoft.CognitiveServices/accounts/projects/capabilityHosts",
      name: "agents",
      parentId: this.projectId,
      body: { properties: connections },
      retryOn: notReadyYet,
      dependsOn: ready,
    });
  }

  /** Roles count on a whole service, or on the database in it that all projects would share. */
  private claim(store: IAgentStore): void {
    const owner = owners.get(store);
    if (owner !== undefined) {
      const fix = "give each project stores of its own";
      throw new ConstructError("ZTAI-CON-006", this, `keeps data in a store of ${owner.node.path}`, fix);
    }
    owners.set(store, this);
  }
}

/** The project that each store belongs to. */
const owners = new WeakMap<IAgentStore, AgentProject>();
