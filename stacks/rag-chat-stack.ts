import { DataAzurermUserAssignedIdentity } from "@cdktf/provider-azurerm/lib/data-azurerm-user-assigned-identity";
import { Fn, type ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { AiSearch } from "../constructs/ai/ai-search";
import { FoundryAccount } from "../constructs/ai/foundry-account";
import type { FoundryProject } from "../constructs/ai/foundry-project";
import { AppDomain } from "../constructs/apps/app-domain";
import { ContainerAppsEnvironment } from "../constructs/apps/container-apps-environment";
import { ContainerRegistry } from "../constructs/apps/container-registry";
import type { SignInProps } from "../constructs/apps/app-sign-in";
import type { AppProbes, AppScale } from "../constructs/apps/private-app";
import { PrivateApp } from "../constructs/apps/private-app";
import { PrivateJob } from "../constructs/apps/private-job";
import type { Classification } from "../constructs/core/classification";
import { protections } from "../constructs/core/classification";
import { LandingZone } from "../constructs/core/landing-zone";
import type { RoleGrant } from "../constructs/core/principal";
import { grantRole } from "../constructs/core/principal";
import type { PrivateLinkTarget } from "../constructs/core/private-link";
import { usable } from "../constructs/core/private-service";
import { Roles } from "../constructs/core/roles";
import { LabelledStorage } from "../constructs/data/labelled-storage";
import { ThreadStore } from "../constructs/data/thread-store";
import { WorkloadVault } from "../constructs/data/workload-vault";
import type { FederatedTrust } from "../constructs/identity/federated-subject";
import { ApplicationTelemetry } from "../constructs/visibility/application-telemetry";
import { GroupPrincipal } from "../constructs/identity/group-principal";
import { WorkloadIdentity } from "../constructs/identity/workload-identity";
import { admitOperators } from "./admit-operators";
import type { AgentProjectReference } from "./agent-names";
import { appIdentityLabel, appPurpose } from "./app-identity";
import type { ContentFilters, FilteredModel } from "./deploy-models";
import { deployModels } from "./deploy-models";
import type { EstateStackProps } from "./estate-stack";
import { EstateStack } from "./estate-stack";
import type { ServiceUse } from "./service-uses";
import { grantUses } from "./service-uses";
import type { SignInIdentityName } from "./sign-in-stack";
import { registrationTag } from "./sign-in-stack";
import type { GatewayAddress, WorkloadServices } from "./service-variables";
import { agentSettings, gatewaySettings, serviceSettings } from "./service-variables";

/** Who may call the app. */
export interface RagChatSignIn extends Omit<SignInProps, "clientId" | "loginPageIdentity"> {
  /** Client id of a registration that is made elsewhere, or the identity that a {@link SignInStack} made with one. */
  readonly registration: string | SignInIdentityName;
  /** What callers without a token get. */
  readonly unauthenticatedClientAction: "RedirectToLoginPage" | "Return401";
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
  /** Environment variables beside the addresses of the services. @default - none */
  readonly settings?: Readonly<Record<string, string>>;
  /** Environment variables by the name of a secret in the workload's vault. @default - none */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly probes?: AppProbes;
  readonly scale?: AppScale;
  /** Sign-in in front of it. @default - none: the app checks tokens itself */
  readonly signIn?: RagChatSignIn;
  /** A custom domain, with the name of its certificate in the workload's vault. @default - the one that Azure makes up */
  readonly domain?: { readonly name: string; readonly certificate: string };
}

/** A container that runs to its end. */
export interface RagChatJob {
  /** Repository and digest in the workload's own registry: `ingest@sha256:…`. */
  readonly image: string;
  /** Five cron fields, in UTC. @default - it is started by hand */
  readonly schedule?: string;
  /** What it may do with the workload's services. @default - nothing */
  readonly uses?: readonly ServiceUse[];
  /** Cores. */
  readonly cpu: number;
  readonly timeoutMinutes: number;
  readonly retries: number;
  /** Environment variables beside the addresses of the services. */
  readonly settings: Readonly<Record<string, string>>;
  /** Environment variables by the name of a secret in the workload's vault. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** What the app does with the workload's services: it answers from documents, and keeps the conversation. */
const appUses: readonly ServiceUse[] = [
  "call-models",
  "use-project",
  "read-index",
  "read-documents",
  "write-conversations",
];

/** What ingestion does with them: it brings documents, as vectors in indexes. */
const ingestionUses: readonly ServiceUse[] = ["write-documents", "write-index", "call-models"];

/** Who brings the documents, as the ingestion identity. */
export interface RagChatIngestion {
  /** A pipeline elsewhere that signs in as it. @default - none */
  readonly trust?: FederatedTrust;
  /** A job beside the app that runs as it. @default - none */
  readonly job?: Omit<RagChatJob, "uses">;
}

/** A pipeline outside of Azure that signs in without a secret. */
export interface RagChatPipeline {
  readonly trust: FederatedTrust;
  /** What it may do with the workload's registry and services. */
  readonly uses: readonly ("push-images" | ServiceUse)[];
}

/** Arguments of {@link RagChatStack}. */
export interface RagChatStackProps extends EstateStackProps {
  /** Name of the workload; part of every name. */
  readonly workload: string;
  readonly classification: Classification;
  /** ARM id of the Log Analytics workspace. */
  readonly workspaceId: string;
  readonly privateLink: PrivateLinkTarget;
  /** ARM id of the private link scope through which the app sends its traces. @default - no Application Insights */
  readonly telemetryScopeId?: string;
  /** ARM id of the subnet of the Container Apps environment. */
  readonly appsSubnetId: string;
  /** Networks whose DNS finds the app, by name. */
  readonly resolvedFrom: Readonly<Record<string, string>>;
  /** Blob containers for documents. */
  readonly containers: readonly string[];
  /** The workload's own content filters, by name. */
  readonly contentFilters: ContentFilters;
  readonly models: readonly FilteredModel[];
  /** @default - none yet: the registry is empty until someone pushes an image */
  readonly app?: RagChatApp;
  /** The project whose agents the app uses. @default - none */
  readonly usedAgents?: AgentProjectReference;
  /** The gateway that the app calls further models through. @default - none */
  readonly gateway?: GatewayAddress;
  /** @default - the identity exists, and nothing signs in as it */
  readonly ingestion?: RagChatIngestion;
  /** Jobs beside the app by name, each with an identity of its own. @default - none */
  readonly jobs?: Readonly<Record<string, RagChatJob>>;
  /** Pipelines by name, each with an identity of its own. @default - none */
  readonly pipelines?: Readonly<Record<string, RagChatPipeline>>;
  /** Object ids of groups in Entra ID. */
  readonly people: { readonly developers: readonly string[]; readonly operators: readonly string[] };
}

/** Everything of a retrieval-augmented chat workload but its network. */
export class RagChatStack extends EstateStack implements WorkloadServices {
  protected readonly landingZone: LandingZone;
  protected readonly vault: WorkloadVault;
  readonly storage: LabelledStorage;
  readonly threads: ThreadStore;
  readonly search: AiSearch;
  readonly foundry: FoundryAccount;
  readonly project: FoundryProject;
  private readonly registry: ContainerRegistry;
  protected readonly environment: ContainerAppsEnvironment;
  private readonly telemetry: ApplicationTelemetry | undefined;
  readonly containers: readonly string[];
  /** The app, once its image is known. */
  protected readonly app: PrivateApp | undefined;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: RagChatStackProps,
  ) {
    super(scope, id, props);
    const { workload, classification, workspaceId, privateLink } = props;
    this.landingZone = new LandingZone(this, "LandingZone", {
      label: workload,
      purpose: appPurpose,
      classification,
      logWorkspaceId: workspaceId,
      privateLink,
    });
    this.containers = props.containers;
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
    deployModels(this.foundry, props.models, props.contentFilters);
    this.search.connectTo(this.foundry);
    this.search.connectTo(this.storage);
    // The vault takes the search service for no trusted one: it fetches the key of an index over a shared private link.
    // https://learn.microsoft.com/azure/key-vault/general/overview-vnet-service-endpoints#trusted-services
    if (this.search.encryptionKey) this.search.connectTo(this.vault);
    const { landingZone } = this;
    this.registry = new ContainerRegistry(this, "Registry", { landingZone, keyStore: this.vault });
    const certificateIdentity =
      props.app?.domain &&
      new WorkloadIdentity(this, "CertificateIdentity", { landingZone, label: `${workload}-certificate` });
    this.environment = new ContainerAppsEnvironment(this, "Apps", {
      landingZone,
      infrastructureSubnetId: props.appsSubnetId,
      resolvedFrom: props.resolvedFrom,
      certificateIdentityId: certificateIdentity?.identityId,
    });
    this.telemetry = this.addTelemetry();
    this.app = this.hostApp();
    if (this.app && certificateIdentity) this.nameApp(this.app, certificateIdentity);
    this.ingest();
    for (const [name, job] of Object.entries(props.jobs ?? {})) this.runJob(name, job);
    for (const [name, pipeline] of Object.entries(props.pipelines ?? {})) this.federate(name, pipeline);
    this.admitPeople();
    this.describe();
  }

  private addTelemetry(): ApplicationTelemetry | undefined {
    const { landingZone, platformProvider } = this;
    const { telemetryScopeId } = this.props;
    if (telemetryScopeId === undefined) return undefined;
    const privateLinkScope = { id: telemetryScopeId, provider: platformProvider };
    const telemetry = new ApplicationTelemetry(this, "Telemetry", { landingZone, privateLinkScope });
    this.output("telemetry_id", telemetry.telemetryId, "Application Insights of the app.");
    return telemetry;
  }

  /** Only the environment may fetch the certificate, and from the vault only. Implements ZTAI-ID-04. */
  private nameApp(app: PrivateApp, identity: WorkloadIdentity): void {
    const { landingZone, environment, vault } = this;
    const { app: { domain } = {}, resolvedFrom } = this.props;
    if (!domain) return;
    new AppDomain(this, "Domain", {
      landingZone,
      name: domain.name,
      app,
      environment,
      certificateUri: vault.secretUri(domain.certificate),
      identityId: identity.identityId,
      resolvedFrom,
      dependsOn: usable(vault, vault.grantSecretsRead(identity)),
    });
    this.output("app_domain", domain.name, "Name of the app's own, in the network.");
  }

  private hostApp(): PrivateApp | undefined {
    const { landingZone, registry } = this;
    const { app } = this.props;
    const identity = new WorkloadIdentity(this, "AppIdentity", {
      landingZone,
      label: appIdentityLabel(landingZone.label),
    });
    const ready = [
      ...usable(registry, registry.grantPull(identity)),
      ...grantUses(this, identity, appUses),
      ...usable(this.vault, this.vault.grantSecretsRead(identity)),
      ...(this.telemetry ? [this.telemetry.grantPublish(identity)] : []),
      ...this.grantAgents(identity),
    ];
    this.tell("app", identity);
    if (!app) return undefined;
    const { image, targetPort, cpu, minReplicas, maxReplicas, settings, secrets = {}, probes, scale } = app;
    const hosted = new PrivateApp(this, "App", {
      landingZone,
      environment: this.environment,
      identity,
      image: `${registry.loginServer}/${image}`,
      ingress: { targetPort, signIn: app.signIn && this.signInOf(app.signIn) },
      cores: cpu,
      minReplicas,
      maxReplicas,
      probes,
      scale,
      settings: {
        ...serviceSettings(this, appUses),
        ...agentSettings(this.props.usedAgents),
        ...gatewaySettings(this.props.gateway),
        ...settings,
      },
      secrets: this.secretUris(secrets),
      dependsOn: ready,
    });
    this.output("app_host", hosted.hostName, "Host name of the app, in the network.");
    return hosted;
  }

  /** Foundry User on the one project, which stands in another stack. Implements ZTAI-ID-04, ZTAI-AI-18. */
  private grantAgents(identity: WorkloadIdentity): RoleGrant[] {
    const { usedAgents: agents } = this.props;
    if (agents === undefined) return [];
    return [grantRole(this, "App-UsesAgents", identity, Roles.foundryUser, agents.projectId)];
  }

  /** The registration has to trust the identity that stands for its secret: its owner needs to know the object id. */
  private signInOf({ unauthenticatedClientAction, registration, ...signIn }: RagChatSignIn): SignInProps {
    if (typeof registration !== "string") {
      const made = new DataAzurermUserAssignedIdentity(this, "SignIn", registration);
      // Without the tag nobody gets in: there is no application of this id.
      const clientId = Fn.lookup(made.tags, registrationTag, "00000000-0000-0000-0000-000000000000") as string;
      return { ...signIn, clientId, loginPageIdentity: { identityId: made.id, clientId: made.clientId } };
    }
    if (unauthenticatedClientAction === "Return401") return { ...signIn, clientId: registration };
    const { landingZone } = this;
    const label = `${landingZone.label}-sign-in`;
    const loginPageIdentity = new WorkloadIdentity(this, "SignInIdentity", { landingZone, label });
    this.tell("sign_in", loginPageIdentity);
    return { ...signIn, clientId: registration, loginPageIdentity };
  }

  /** What people and pipelines need to know of the services. None is a secret. */
  private describe(): void {
    const { foundry, project, search, storage, threads, vault, registry } = this;
    this.output("openai_endpoint", foundry.openAiEndpoint, "Address of the models, for OpenAI clients.");
    this.output("project_endpoint", project.endpoint, "Address of the Foundry project.");
    this.output("search_endpoint", search.endpoint, "Address of the search service.");
    this.output("blob_endpoint", `https://${storage.blobHost}/`, "Address of the documents.");
    this.output("cosmos_endpoint", threads.endpoint, "Address of threads and memory.");
    this.output(
      "vault_uri",
      `https://${vault.vaultName}.vault.azure.net/`,
      "Vault of the workload's secrets and keys.",
    );
    this.output("registry_host", registry.loginServer, "Registry that images are pushed to.");
    if (!search.encryptionKey) return;
    const { keyId, identityId } = search.encryptionKey;
    this.output("search_key_id", keyId, "Key that every index, indexer and skill set must name.");
    this.output("search_key_identity_id", identityId, "Identity that the search service reads this key as.");
  }

  private tell(name: string, { clientId, principalId }: WorkloadIdentity): void {
    this.output(`${name}_client_id`, clientId, `Client id of the identity of ${name}.`);
    this.output(`${name}_principal_id`, principalId, `Object id of the identity of ${name}.`);
  }

  private secretUris(secrets: Readonly<Record<string, string>>): Record<string, string> {
    return Object.fromEntries(Object.entries(secrets).map(([name, secret]) => [name, this.vault.secretUri(secret)]));
  }

  /**
   * Documents are written by an identity of their own, never by the app. It does not design indexes: the only built-in role that
   * can, Search Service Contributor, can also list keys and change the service, so people get it for the moment. Implements ZTAI-DA-09.
   */
  private ingest(): void {
    const { landingZone } = this;
    const { ingestion = {} } = this.props;
    const label = `${landingZone.label}-ingestion`;
    const identity = new WorkloadIdentity(this, "IngestionIdentity", { landingZone, label });
    const ready = grantUses(this, identity, ingestionUses);
    this.tell("ingestion", identity);
    if (ingestion.trust) identity.federate(ingestion.trust);
    if (ingestion.job) this.addJob("Ingestion", label, identity, { ...ingestion.job, uses: ingestionUses }, ready);
  }

  /** A job with an identity of its own, which may do what the job says and nothing else. Implements ZTAI-ID-03, ZTAI-ID-04. */
  private runJob(name: string, job: RagChatJob): void {
    const { landingZone } = this;
    const label = `${landingZone.label}-${name}`;
    const identity = new WorkloadIdentity(this, `JobIdentity-${name}`, { landingZone, label });
    this.tell(`job_${name.replaceAll("-", "_")}`, identity);
    this.addJob(`Job-${name}`, label, identity, job, grantUses(this, identity, job.uses ?? []));
  }

  /** A pipeline with an identity of its own that trusts its tokens, and may do what it says. Implements ZTAI-ID-03, ZTAI-ID-14. */
  private federate(name: string, { trust, uses }: RagChatPipeline): void {
    const { landingZone, registry } = this;
    const label = `${landingZone.label}-${name}`;
    const identity = new WorkloadIdentity(this, `PipelineIdentity-${name}`, { landingZone, label });
    this.tell(`pipeline_${name.replaceAll("-", "_")}`, identity);
    identity.federate(trust);
    if (uses.includes("push-images")) registry.grantPush(identity);
    grantUses(
      this,
      identity,
      uses.filter((use) => use !== "push-images"),
    );
  }

  /**
   * A job of this workload, with the grants to pull its image and to read its secrets.
   *
   * @param ready what must exist before the identity can use the services that it was granted
   */
  private addJob(
    id: string,
    label: string,
    identity: WorkloadIdentity,
    job: RagChatJob,
    ready: readonly ITerraformDependable[],
  ): PrivateJob {
    const { landingZone, registry, environment, vault } = this;
    const { image, schedule, cpu, timeoutMinutes, retries, settings, secrets, uses = [] } = job;
    const readsSecrets = Object.keys(secrets).length > 0 ? usable(vault, vault.grantSecretsRead(identity)) : [];
    return new PrivateJob(this, id, {
      landingZone,
      label,
      environment,
      identity,
      image: `${registry.loginServer}/${image}`,
      schedule,
      cores: cpu,
      timeoutSeconds: timeoutMinutes * 60,
      retries,
      settings: { ...serviceSettings(this, uses), ...settings },
      secrets: this.secretUris(secrets),
      dependsOn: [...usable(registry, registry.grantPull(identity)), ...ready, ...readsSecrets],
    });
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
