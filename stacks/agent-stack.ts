import type { Construct } from "constructs";
import { AgentWorkloadIdentity } from "../constructs/agents/agent-identity";
import type { Answerable } from "../constructs/agents/answerable";
import { CodeSandbox } from "../constructs/agents/code-sandbox";
import { ExistingAgent } from "../constructs/agents/existing-agent";
import { McpConnection } from "../constructs/agents/mcp-connection";
import type { McpServer } from "../constructs/agents/mcp-server";
import { hostOfMcpServer } from "../constructs/agents/mcp-server";
import type { ManagedEgress } from "../constructs/ai/agent-managed-network";
import type { AgentProject } from "../constructs/ai/agent-project";
import { AiSearch } from "../constructs/ai/ai-search";
import { FoundryAccount } from "../constructs/ai/foundry-account";
import type { Classification } from "../constructs/core/classification";
import { protections } from "../constructs/core/classification";
import { LandingZone } from "../constructs/core/landing-zone";
import type { PrivateLinkTarget } from "../constructs/core/private-link";
import { AgentThreadStore } from "../constructs/data/agent-thread-store";
import type { IPrincipal } from "../constructs/core/principal";
import { LabelledStorage } from "../constructs/data/labelled-storage";
import { WorkloadVault } from "../constructs/data/workload-vault";
import type { TrustedToken } from "../constructs/identity/federated-subject";
import { GroupPrincipal } from "../constructs/identity/group-principal";
import { admitOperators } from "./admit-operators";
import { agentLabel, agentPurpose } from "./agent-names";
import type { ContentFilters, FilteredModel } from "./deploy-models";
import { deployModels } from "./deploy-models";
import type { EstateStackProps, StackAgent } from "./estate-stack";
import { EstateStack } from "./estate-stack";

/** A project with agents: a room of its own, for one team or one task. */
export interface AgentStackProject {
  /** Object ids of groups in Entra ID that build agents in this project. */
  readonly developers: readonly string[];
  /** Copies of its vector stores, 1 to 12. Azure's service level counts from 2 for queries and from 3 for queries and writes. */
  readonly searchReplicas: number;
  /** Names of servers of the Model Context Protocol that its agents may use. */
  readonly mcpServers: readonly string[];
}

/** An agent with an identity of its own, and who answers for it. */
export interface StackedAgent extends Answerable {
  /** Object id of an identity that was made elsewhere. @default - one is made */
  readonly principalId?: string;
  /** Project that it uses. @default - none */
  readonly project?: string;
  /** What it may do with the workload's services. */
  readonly uses: readonly ("call-models" | "use-project" | "run-code")[];
  /** Whose tokens sign in as the identity that is made. @default - what Azure runs with it */
  readonly trust?: TrustedToken;
}

/** Arguments of {@link AgentStack}. */
export interface AgentStackProps extends EstateStackProps {
  /** Name of the workload; part of every name. */
  readonly workload: string;
  readonly classification: Classification;
  /** ARM id of the Log Analytics workspace. */
  readonly workspaceId: string;
  readonly privateLink: PrivateLinkTarget;
  /** Where agents run: in a subnet by its ARM id, which no other account uses, or in a network that Azure manages. */
  readonly agentNetwork: { readonly subnetId: string } | { readonly managed: ManagedEgress };
  /** The workload's own content filters, by name. */
  readonly contentFilters: ContentFilters;
  /** Models, which the agents of all projects share. */
  readonly models: readonly FilteredModel[];
  /** Projects by name. */
  readonly projects: Readonly<Record<string, AgentStackProject>>;
  /** The list of approved tools: servers of the Model Context Protocol, by the name of their connection. */
  readonly mcpServers: Readonly<Record<string, Omit<McpServer, "name">>>;
  /** Where code that models write runs. @default - nowhere */
  readonly codeSandbox?: { readonly maxSessions: number; readonly cooldownMinutes: number };
  /** Agents with an identity of their own, by name. */
  readonly agents: Readonly<Record<string, StackedAgent>>;
  /** Object ids of groups in Entra ID. */
  readonly people: { readonly developers: readonly string[]; readonly operators: readonly string[] };
}

/** The stores of one project, before it exists: the account has to know their hosts. */
interface Stores {
  readonly threads: AgentThreadStore;
  readonly vectors: AiSearch;
  readonly files: LabelledStorage;
}

/** Agents of Foundry Agent Service in the standard setup: an account in the workload's network, and projects with stores of their own. */
export class AgentStack extends EstateStack {
  readonly foundry: FoundryAccount;
  private readonly landingZone: LandingZone;
  private readonly vault: WorkloadVault;
  private readonly projects = new Map<string, AgentProject>();
  private readonly sandbox: CodeSandbox | undefined;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: AgentStackProps,
  ) {
    super(scope, id, { ...props, allowedTools: approvedHosts(props), externalAgents: agentsFromElsewhere(props) });
    const { workload, classification, workspaceId, privateLink, agentNetwork, people } = props;
    this.landingZone = new LandingZone(this, "LandingZone", {
      label: workload,
      purpose: agentPurpose,
      classification,
      logWorkspaceId: workspaceId,
      privateLink,
    });
    const { landingZone } = this;
    this.vault = new WorkloadVault(this, "Vault", { landingZone, classification });
    const stores = Object.entries(props.projects).map(
      ([name, project]) => [name, project, this.storesOf(name, project)] as const,
    );
    this.foundry = new FoundryAccount(this, "Foundry", {
      landingZone,
      classification,
      keyStore: this.vault,
      outboundHosts: [
        ...stores.flatMap(([, , { threads, vectors, files }]) => [...threads.hosts, vectors.host, files.blobHost]),
        ...approvedHosts(props),
      ],
      ...("subnetId" in agentNetwork
        ? { agentSubnetId: agentNetwork.subnetId }
        : { agentManagedNetwork: agentNetwork.managed }),
    });
    deployModels(this.foundry, props.models, props.contentFilters);
    for (const [name, project, own] of stores) this.projects.set(name, this.addProject(name, project, own));
    this.sandbox = this.addSandbox();
    for (const [name, agent] of Object.entries(props.agents)) this.admitAgent(name, agent);
    for (const objectId of people.operators) admitOperators(this, objectId, landingZone);
    this.output("openai_endpoint", this.foundry.openAiEndpoint, "Address of the models, for OpenAI clients.");
  }

  private storesOf(name: string, { searchReplicas }: AgentStackProject): Stores {
    const { landingZone, vault: keyStore } = this;
    const { workload, classification } = this.props;
    const keyed = { landingZone, classification, keyStore, label: agentLabel(workload, name) };
    const vectors = new AiSearch(this, `Vectors-${name}`, { ...keyed, replicas: searchReplicas });
    // The vault takes the search service for no trusted one: it fetches its key over a shared private link.
    if (vectors.encryptionKey) vectors.connectTo(keyStore);
    return {
      threads: new AgentThreadStore(this, `Threads-${name}`, keyed),
      vectors,
      files: new LabelledStorage(this, `Files-${name}`, {
        ...keyed,
        retentionDays: protections[classification].agentFilesDays,
      }),
    };
  }

  /** Whoever may build in every project may in this one; the others only where they are named. Implements ZTAI-ID-04, ZTAI-AI-18. */
  private addProject(name: string, { developers, mcpServers }: AgentStackProject, stores: Stores): AgentProject {
    const project = this.foundry.addAgentProject(name, { stores });
    const everywhere = this.props.people.developers;
    for (const objectId of new Set([...everywhere, ...developers])) {
      project.grantUse(new GroupPrincipal(objectId, `developers-${objectId}`));
    }
    for (const server of mcpServers) this.connect(name, project, server);
    this.describe(name, project, stores);
    return project;
  }

  /** No two connections of an account have a name, so the project's is part of it. */
  private connect(projectName: string, project: AgentProject, tool: string): void {
    const server = this.props.mcpServers[tool];
    if (!server) return;
    const name = `${tool}-${projectName}`;
    new McpConnection(this, `Tool-${name}`, { account: this.foundry, project, ...server, name });
  }

  private addSandbox(): CodeSandbox | undefined {
    const { landingZone } = this;
    const { classification, codeSandbox } = this.props;
    if (!codeSandbox) return undefined;
    const { maxSessions, cooldownMinutes } = codeSandbox;
    const cooldownSeconds = cooldownMinutes * 60;
    const sandbox = new CodeSandbox(this, "CodeSandbox", { landingZone, classification, maxSessions, cooldownSeconds });
    this.output("code_sandbox_endpoint", sandbox.endpoint, "Address at which agents run code.");
    return sandbox;
  }

  /** What an agent needs is granted to it, and not to the project of all agents. Implements ZTAI-ID-03, ZTAI-ID-04, ZTAI-ID-11. */
  private admitAgent(name: string, agent: StackedAgent): void {
    const identity = this.identityOf(name, agent);
    const project = this.projects.get(agent.project ?? "");
    if (agent.uses.includes("call-models")) this.foundry.grantModelUse(identity);
    if (agent.uses.includes("use-project")) project?.grantUse(identity);
    if (agent.uses.includes("run-code")) this.sandbox?.grantRunCode(identity);
  }

  private identityOf(name: string, agent: StackedAgent): IPrincipal {
    const { landingZone } = this;
    const { principalId, trust, sponsor, owner } = agent;
    if (principalId !== undefined) return new ExistingAgent(this, { agent: name, principalId, sponsor, owner });
    const made = new AgentWorkloadIdentity(this, `AgentIdentity-${name}`, { landingZone, agent: name, sponsor, owner });
    if (trust) made.federate({ name: "agent", ...trust });
    const output = `agent_${name.replaceAll("-", "_")}`;
    this.output(`${output}_client_id`, made.clientId, `Client id of the identity of the agent ${name}.`);
    this.output(`${output}_principal_id`, made.principalId, `Object id of the identity of the agent ${name}.`);
    return made;
  }

  /** What people and clients need to know of a project. None is a secret. */
  private describe(name: string, project: AgentProject, { vectors: { encryptionKey } }: Stores): void {
    const output = name.replaceAll("-", "_");
    this.output(`${output}_project_endpoint`, project.endpoint, `Address of the project ${name}.`);
    if (!encryptionKey) return;
    this.output(`${output}_search_key_id`, encryptionKey.keyId, `Key of the vector stores of ${name}.`);
    this.output(
      `${output}_search_key_identity_id`,
      encryptionKey.identityId,
      `Identity that the search service of ${name} reads this key as.`,
    );
  }
}

/** Hosts of approved tools, each once, in the order of their names. */
function approvedHosts({ mcpServers }: Pick<AgentStackProps, "mcpServers">): string[] {
  return [...new Set(Object.values(mcpServers).map(hostOfMcpServer))].sort();
}

/** Their tags, which say who answers for them, are not this stack's to write. */
function agentsFromElsewhere({ agents }: Pick<AgentStackProps, "agents">): StackAgent[] {
  return Object.entries(agents).flatMap(([name, { principalId, sponsor, owner }]) =>
    principalId === undefined ? [] : [{ name, principalId, sponsor, owner }],
  );
}
