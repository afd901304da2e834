import type { Construct } from "constructs";
import type { AgentProject } from "../constructs/ai/agent-project";
import { AiSearch } from "../constructs/ai/ai-search";
import { FoundryAccount } from "../constructs/ai/foundry-account";
import type { Classification } from "../constructs/core/classification";
import { protections } from "../constructs/core/classification";
import { LandingZone } from "../constructs/core/landing-zone";
import type { PrivateLinkTarget } from "../constructs/core/private-link";
import { AgentThreadStore } from "../constructs/data/agent-thread-store";
import { LabelledStorage } from "../constructs/data/labelled-storage";
import { WorkloadVault } from "../constructs/data/workload-vault";
import { GroupPrincipal } from "../constructs/identity/group-principal";
import { admitOperators } from "./admit-operators";
import { agentLabel, agentPurpose } from "./agent-names";
import type { ContentFilters, FilteredModel } from "./deploy-models";
import { deployModels } from "./deploy-models";
import type { EstateStackProps } from "./estate-stack";
import { EstateStack } from "./estate-stack";

/** A project with agents: a room of its own, for one team or one task. */
export interface AgentStackProject {
  /** Object ids of groups in Entra ID that build agents in this project. */
  readonly developers: readonly string[];
  /** Copies of its vector stores, 1 to 12. Azure's service level counts from 2 for queries and from 3 for queries and writes. */
  readonly searchReplicas: number;
}

/** Arguments of {@link AgentStack}. */
export interface AgentStackProps extends EstateStackProps {
  /** Name of the workload; part of every name. */
  readonly workload: string;
  readonly classification: Classification;
  /** ARM id of the Log Analytics workspace. */
  readonly workspaceId: string;
  readonly privateLink: PrivateLinkTarget;
  /** ARM id of the subnet that agents run in, which no other account uses. */
  readonly agentSubnetId: string;
  /** The workload's own content filters, by name. */
  readonly contentFilters: ContentFilters;
  /** Models, which the agents of all projects share. */
  readonly models: readonly FilteredModel[];
  /** Projects by name. */
  readonly projects: Readonly<Record<string, AgentStackProject>>;
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

  constructor(
    scope: Construct,
    id: string,
    private readonly props: AgentStackProps,
  ) {
    super(scope, id, props);
    const { workload, classification, workspaceId, privateLink, agentSubnetId, people } = props;
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
      outboundHosts: stores.flatMap(([, , { threads, vectors, files }]) => [
        ...threads.hosts,
        vectors.host,
        files.blobHost,
      ]),
      agentSubnetId,
    });
    deployModels(this.foundry, props.models, props.contentFilters);
    for (const [name, project, own] of stores) this.addProject(name, project, own);
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
  private addProject(name: string, { developers }: AgentStackProject, stores: Stores): void {
    const project = this.foundry.addAgentProject(name, { stores });
    const everywhere = this.props.people.developers;
    for (const objectId of new Set([...everywhere, ...developers])) {
      project.grantUse(new GroupPrincipal(objectId, `developers-${objectId}`));
    }
    this.describe(name, project, stores);
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
