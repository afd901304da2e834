import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import { AiSearch } from "../constructs/ai/ai-search";
import type { ContentFilter, ContentFilterProps } from "../constructs/ai/content-filter";
import { FoundryAccount } from "../constructs/ai/foundry-account";
import type { FoundryProject } from "../constructs/ai/foundry-project";
import type { ModelDeploymentProps } from "../constructs/ai/model-deployment";
import { ContainerAppsEnvironment } from "../constructs/apps/container-apps-environment";
import { ContainerRegistry } from "../constructs/apps/container-registry";
import { PrivateApp } from "../constructs/apps/private-app";
import type { Classification } from "../constructs/core/classification";
import { protections } from "../constructs/core/classification";
import { LandingZone } from "../constructs/core/landing-zone";
import type { PrivateLinkTarget } from "../constructs/core/private-link";
import { LabelledStorage } from "../constructs/data/labelled-storage";
import { ThreadStore } from "../constructs/data/thread-store";
import { WorkloadVault } from "../constructs/data/workload-vault";
import { GroupPrincipal } from "../constructs/identity/group-principal";
import { WorkloadIdentity } from "../constructs/identity/workload-identity";
import { admitOperators } from "./admit-operators";
import type { EstateStackProps } from "./estate-stack";
import { EstateStack } from "./estate-stack";

/** A model, with the name of its content filter. */
export interface RagChatModel extends Omit<ModelDeploymentProps, "account" | "contentFilter"> {
  /** `strict`, `balanced`, or a key of `contentFilters`. @default - the weakest that the classification allows */
  readonly contentFilter?: string;
}

/** The app that people talk to. */
export interface RagChatApp {
  /** Repository and digest in the workload's own registry: `web@sha256:…`. */
  readonly image: string;
  readonly targetPort: number;
  /** Cores of a replica. */
  readonly cpu: number;
  readonly minReplicas: number;
  readonly maxReplicas: number;
}

/** Arguments of {@link RagChatStack}. */
export interface RagChatStackProps extends EstateStackProps {
  /** Name of the workload; part of every name. */
  readonly workload: string;
  readonly classification: Classification;
  /** ARM id of the Log Analytics workspace. */
  readonly workspaceId: string;
  readonly privateLink: PrivateLinkTarget;
  /** ARM id of the subnet of the Container Apps environment. */
  readonly appsSubnetId: string;
  /** Networks whose DNS finds the app, by name. */
  readonly resolvedFrom: Readonly<Record<string, string>>;
  /** Blob containers for documents. */
  readonly containers: readonly string[];
  /** The workload's own content filters, by name. */
  readonly contentFilters: Readonly<Record<string, Omit<ContentFilterProps, "account">>>;
  readonly models: readonly RagChatModel[];
  /** @default - none yet: the registry is empty until someone pushes an image */
  readonly app?: RagChatApp;
  /** Object ids of groups in Entra ID. */
  readonly people: { readonly developers: readonly string[]; readonly operators: readonly string[] };
}

/** Everything of a retrieval-augmented chat workload but its network. */
export class RagChatStack extends EstateStack {
  private readonly landingZone: LandingZone;
  private readonly vault: WorkloadVault;
  private readonly storage: LabelledStorage;
  private readonly threads: ThreadStore;
  private readonly search: AiSearch;
  private readonly foundry: FoundryAccount;
  private readonly project: FoundryProject;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: RagChatStackProps,
  ) {
    super(scope, id, props);
    const { workload, classification, workspaceId, privateLink } = props;
    this.landingZone = new LandingZone(this, "LandingZone", {
      label: workload,
      purpose: "app",
      classification,
      logWorkspaceId: workspaceId,
      privateLink,
    });
    const common = { landingZone: this.landingZone, classification };
    this.vault = new WorkloadVault(this, "Vault", common);
    const keyed = { ...common, keyStore: this.vault };
    const containers = Object.fromEntries(props.containers.map((name) => [name, {}]));
    this.storage = new LabelledStorage(this, "Storage", { ...keyed, containers });
    this.threads = new ThreadStore(this, "Threads", keyed);
    this.search = new AiSearch(this, "Search", keyed);
    const outboundHosts = [this.storage.blobHost, this.search.host];
    this.foundry = new FoundryAccount(this, "Foundry", { ...keyed, outboundHosts });
    this.project = this.foundry.addProject(workload);
    this.deployModels();
    this.search.connectTo(this.foundry);
    this.search.connectTo(this.storage);
    // The vault takes the search service for no trusted one: it fetches the key of an index over a shared private link.
    // https://learn.microsoft.com/azure/key-vault/general/overview-vnet-service-endpoints#trusted-services
    if (this.search.encryptionKey) this.search.connectTo(this.vault);
    this.hostApp();
    this.ingest();
    this.admitPeople();
  }

  private deployModels(): void {
    const filters = new Map<string, ContentFilter>();
    for (const { contentFilter, ...model } of this.props.models) {
      // Two filters of one name would overwrite each other: what is not named is the classification's own.
      const name = contentFilter ?? protections[this.props.classification].contentFilter;
      const filter = filters.get(name) ?? this.addFilter(name);
      filters.set(name, filter);
      this.foundry.addDeployment({ ...model, contentFilter: filter });
    }
  }

  private addFilter(name: string): ContentFilter {
    if (name === "strict" || name === "balanced") return this.foundry.addContentFilter(name, { profile: name });
    return this.foundry.addContentFilter(name, { ...this.props.contentFilters[name], name });
  }

  private hostApp(): void {
    const { landingZone, search, foundry, storage, threads, project } = this;
    const { appsSubnetId, resolvedFrom, app } = this.props;
    const registry = new ContainerRegistry(this, "Registry", { landingZone, keyStore: this.vault });
    const environment = new ContainerAppsEnvironment(this, "Apps", {
      landingZone,
      infrastructureSubnetId: appsSubnetId,
      resolvedFrom,
    });
    const identity = new WorkloadIdentity(this, "AppIdentity", { landingZone, label: `${landingZone.label}-app` });
    const canPull = registry.grantPull(identity);
    foundry.grantModelUse(identity);
    project.grantUse(identity);
    search.grantQuery(identity);
    storage.grantRead(identity);
    threads.grantDataContributor(identity);
    this.vault.grantSecretsRead(identity);
    new TerraformOutput(this, "registry", { value: registry.loginServer, description: "Where the app's image goes." });
    if (!app) return;
    const { image, targetPort, cpu, minReplicas, maxReplicas } = app;
    const hosted = new PrivateApp(this, "App", {
      landingZone,
      environment,
      identity,
      image: `${registry.loginServer}/${image}`,
      ingress: { targetPort },
      cores: cpu,
      minReplicas,
      maxReplicas,
      settings: {
        AZURE_OPENAI_ENDPOINT: foundry.openAiEndpoint,
        FOUNDRY_PROJECT_ENDPOINT: project.endpoint,
        AZURE_SEARCH_ENDPOINT: search.endpoint,
        AZURE_STORAGE_BLOB_ENDPOINT: `https://${storage.blobHost}/`,
        COSMOS_ENDPOINT: threads.endpoint,
        COSMOS_DATABASE: threads.databaseName,
      },
      dependsOn: [canPull],
    });
    new TerraformOutput(this, "app", { value: hosted.hostName, description: "Host name of the app, in the network." });
  }

  /**
   * Documents are written by an identity of their own, never by the app. It does not design indexes: the only built-in role that
   * can, Search Service Contributor, can also list keys and change the service, so people get it for the moment. Implements ZTAI-DA-09.
   */
  private ingest(): void {
    const { landingZone } = this;
    const identity = new WorkloadIdentity(this, "IngestionIdentity", {
      landingZone,
      label: `${landingZone.label}-ingestion`,
    });
    for (const container of this.props.containers) this.storage.grantWrite(identity, container);
    this.search.grantIndexing(identity);
    this.foundry.grantModelUse(identity);
  }

  /** Groups by what their people do; why each gets which role stands in `role-grants.ts`. Implements ZTAI-ID-04. */
  private admitPeople(): void {
    const { developers, operators } = this.props.people;
    for (const objectId of developers) this.admitDevelopers(new GroupPrincipal(objectId, `developers-${objectId}`));
    for (const objectId of operators) admitOperators(this, objectId, this.landingZone);
  }

  private admitDevelopers(group: GroupPrincipal): void {
    const { developersRead } = protections[this.props.classification];
    this.project.grantUse(group);
    this.foundry.grantModelUse(group);
    if (developersRead.includes("indexes")) this.search.grantQuery(group);
    if (developersRead.includes("documents")) this.storage.grantRead(group);
    if (developersRead.includes("conversations")) this.threads.grantDataReader(group);
  }
}
