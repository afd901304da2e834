import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { FoundryAccount } from "../constructs/ai/foundry-account";
import type { Screening } from "../constructs/ai/screening-account";
import { ScreeningAccount } from "../constructs/ai/screening-account";
import type { Classification } from "../constructs/core/classification";
import { protections } from "../constructs/core/classification";
import type { IKeyStore } from "../constructs/core/customer-key";
import { LandingZone } from "../constructs/core/landing-zone";
import type { PrivateLinkTarget } from "../constructs/core/private-link";
import { usable } from "../constructs/core/private-service";
import type { RegionName } from "../constructs/core/regions";
import { WorkloadVault } from "../constructs/data/workload-vault";
import { SearchCache } from "../constructs/data/search-cache";
import type { AnswerCacheProps } from "../constructs/gateway/answer-cache";
import { AnswerCache } from "../constructs/gateway/answer-cache";
import { AiGateway } from "../constructs/gateway/ai-gateway";
import type { TokenPrices } from "../constructs/gateway/cost-queries";
import { CostWorkbook } from "../constructs/gateway/cost-workbook";
import { GatewayTelemetry } from "../constructs/gateway/gateway-telemetry";
import type { GatewayNetworking, GatewayTier } from "../constructs/gateway/gateway-tier";
import { McpBackend } from "../constructs/gateway/mcp-backend";
import { ModelBackend } from "../constructs/gateway/model-backend";
import type { PoolMember } from "../constructs/gateway/model-pool";
import { ModelPool } from "../constructs/gateway/model-pool";
import { ServiceBackend } from "../constructs/gateway/service-backend";
import { StopSwitch } from "../constructs/gateway/stop-switch";
import { ApplicationTelemetry } from "../constructs/visibility/application-telemetry";
import { admitOperators } from "./admit-operators";
import type { ContentFilters, FilteredModel } from "./deploy-models";
import { deployModels } from "./deploy-models";
import type { EstateStackProps } from "./estate-stack";
import { EstateStack } from "./estate-stack";
import {
  contentSafetyBackend,
  embeddingsBackend,
  gatewayPurpose,
  mcpBackendName,
  modelBackend,
  modelPool,
  ownAccount,
} from "./gateway-names";
import type { ToolServer } from "./gateway-policies";
import { stopAll } from "./gateway-policies";

/** An account with models, and its place in the gateway's pool. */
export interface GatewayMember {
  /** What it is called in the pool and, beside the workload's name, in its own. @default - the workload's name alone */
  readonly label?: string;
  /** Region of the account. @default - the region of the gateway */
  readonly location?: RegionName;
  /** Lower is asked first. 1 to 100. */
  readonly priority: number;
  /** Share among those of one priority. 1 to 100. */
  readonly weight: number;
  readonly models: readonly FilteredModel[];
}

/** Arguments of {@link GatewayStack}. */
export interface GatewayStackProps extends EstateStackProps {
  /** Name of the workload; part of every name. */
  readonly workload: string;
  readonly classification: Classification;
  /** ARM id of the Log Analytics workspace. */
  readonly workspaceId: string;
  readonly privateLink: PrivateLinkTarget;
  /** ARM id of the private link scope through which traces are sent. @default - no Application Insights */
  readonly telemetryScopeId?: string;
  /** ARM id of the subnet through which the gateway calls, or in which it stands. */
  readonly subnetId: string;
  /** Virtual networks whose DNS finds a gateway that stands in a subnet: ARM ids by a name. */
  readonly resolvedFrom: Readonly<Record<string, string>>;
  readonly tier: GatewayTier;
  /** @default - by a private endpoint for a v2 tier, in a subnet for a classic one */
  readonly networking?: GatewayNetworking;
  readonly units: number;
  readonly publisher: { readonly name: string; readonly email: string };
  /** `false` answers each call with 503. */
  readonly enabled: boolean;
  /** Content filters of the models' own, by name. */
  readonly contentFilters: ContentFilters;
  /** At least one. */
  readonly members: readonly GatewayMember[];
  /** Whether personal data is masked for some consumer. */
  readonly masking: boolean;
  /** Where answers are kept for prompts that mean the same. @default - nowhere */
  readonly semanticCache?: {
    /** Deployment of the gateway's own account that embeds prompts. */
    readonly embeddings: string;
    /** Who answers for the key of the cache, which is in the state. */
    readonly acceptedRisk: AnswerCacheProps["acceptedRisk"];
  };
  /** MCP servers that consumers may call by the gateway. */
  readonly mcpServers: readonly Pick<ToolServer, "name" | "url">[];
  /** What tokens cost, for the workbook. @default - not known */
  readonly tokenPrices?: TokenPrices;
  /** Object ids of groups in Entra ID. */
  readonly operators: readonly string[];
}

/** An account of the pool, and what is deployed to it. */
interface DeployedMember {
  readonly account: FoundryAccount;
  readonly label: string;
  readonly deployments: readonly string[];
}

/** A gateway with the models behind it and what screens them: all but its consumers. */
export class GatewayStack extends EstateStack {
  readonly gateway: AiGateway;
  private readonly landingZone: LandingZone;
  private readonly vault: WorkloadVault;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: GatewayStackProps,
  ) {
    super(scope, id, props);
    const { workload, classification, workspaceId, privateLink } = props;
    this.landingZone = new LandingZone(this, "LandingZone", {
      label: workload,
      purpose: gatewayPurpose,
      classification,
      logWorkspaceId: workspaceId,
      privateLink,
    });
    const { landingZone } = this;
    this.vault = new WorkloadVault(this, "Vault", { landingZone, classification });
    this.gateway = new AiGateway(this, "Gateway", { ...props, landingZone });
    this.observe();
    const { gateway } = this;
    new StopSwitch(this, "Stop", { gateway, name: stopAll, stopped: !props.enabled });
    const safety = this.screen("Safety", "content-safety");
    new ServiceBackend(this, "SafetyBackend", {
      gateway,
      name: contentSafetyBackend,
      url: `https://${safety.host}`,
      dependsOn: usable(safety, safety.grantScreening(gateway)),
    });
    // Policies call it by its address, and sign in themselves.
    if (props.masking) this.screen("Language", "language").grantScreening(gateway);
    this.pool(safety);
    if (props.semanticCache) this.keepAnswers(props.semanticCache.acceptedRisk);
    for (const { name, url } of props.mcpServers) {
      new McpBackend(this, `McpServer-${name}`, { gateway, name: mcpBackendName(name), url });
    }
    new CostWorkbook(this, "Cost", { landingZone, gatewayName: props.workload, prices: props.tokenPrices });
    for (const objectId of props.operators) admitOperators(this, objectId, landingZone);
    this.describe();
  }

  private observe(): void {
    const { landingZone, platformProvider, gateway } = this;
    const { telemetryScopeId } = this.props;
    const telemetry =
      telemetryScopeId === undefined
        ? undefined
        : new ApplicationTelemetry(this, "Telemetry", {
            landingZone,
            privateLinkScope: { id: telemetryScopeId, provider: platformProvider },
          });
    new GatewayTelemetry(this, "Logging", { gateway, telemetry });
  }

  /** An account that policies of the gateway ask about each prompt and answer. */
  private screen(id: string, screening: Screening): ScreeningAccount {
    const { landingZone, vault } = this;
    const { classification } = this.props;
    return new ScreeningAccount(this, id, { landingZone, screening, classification, keyStore: vault });
  }

  /**
   * Each deployment at all accounts behind one name, and each of them left alone by itself while it is overloaded. Only the gateway's
   * identity may call them. Implements ZTAI-NW-11, ZTAI-ID-04.
   */
  private pool(safety: ScreeningAccount): void {
    const { gateway } = this;
    const pools = new Map<string, PoolMember[]>();
    for (const member of this.props.members) {
      const { account, label, deployments } = this.addMember(member, safety);
      const dependsOn = this.callable(account);
      if (member.label === undefined) this.embed(account, dependsOn);
      for (const deployment of deployments) {
        const name = modelBackend(label, deployment);
        const url = `${account.openAiEndpoint}openai`;
        const backend = new ModelBackend(this, `Backend-${name}`, { gateway, name, url, dependsOn });
        const place = { backend, priority: member.priority, weight: member.weight };
        pools.set(deployment, [...(pools.get(deployment) ?? []), place]);
      }
    }
    for (const [deployment, members] of pools) {
      const name = modelPool(deployment);
      new ModelPool(this, `Pool-${name}`, { gateway, name, members });
    }
  }

  /** What embeds prompts for the cache. https://learn.microsoft.com/azure/api-management/azure-openai-enable-semantic-caching */
  private embed(account: FoundryAccount, dependsOn: ITerraformDependable[]): void {
    const { gateway } = this;
    const { semanticCache } = this.props;
    if (!semanticCache) return;
    const url = `${account.openAiEndpoint}openai/deployments/${semanticCache.embeddings}/embeddings`;
    new ModelBackend(this, "Backend-embeddings", { gateway, name: embeddingsBackend, url, dependsOn });
  }

  private keepAnswers(acceptedRisk: AnswerCacheProps["acceptedRisk"]): void {
    const { landingZone, gateway, vault } = this;
    const { classification } = this.props;
    const cache = new SearchCache(this, "Cache", { landingZone, classification, keyStore: vault, accessKey: true });
    new AnswerCache(this, "AnswerCache", { gateway, cache, acceptedRisk });
  }

  private callable(account: FoundryAccount): ITerraformDependable[] {
    return usable(account, account.grantModelUse(this.gateway));
  }

  private addMember(member: GatewayMember, safety: ScreeningAccount): DeployedMember {
    const { classification, contentFilters } = this.props;
    const { landingZone, keyStore } = this.placeOf(member);
    const { label = ownAccount } = member;
    const account = new FoundryAccount(this, member.label === undefined ? "Foundry" : `Foundry-${label}`, {
      landingZone,
      classification,
      keyStore,
      // Its models call nothing, and Azure takes no empty list.
      outboundHosts: [safety.host],
    });
    const models = deployModels(account, member.models, contentFilters);
    return { account, label, deployments: models.map(({ deploymentName }) => deploymentName) };
  }

  /** The account of a key has to stand in the region of its vault, so each further member has both in a resource group of its own. */
  private placeOf({ label, location }: GatewayMember): { landingZone: LandingZone; keyStore: IKeyStore } {
    if (label === undefined) return { landingZone: this.landingZone, keyStore: this.vault };
    const { workload, classification, workspaceId, privateLink } = this.props;
    const landingZone = new LandingZone(this, `LandingZone-${label}`, {
      label: `${workload}-${label}`,
      classification,
      location,
      logWorkspaceId: workspaceId,
      privateLink: { location: this.landingZone.location, ...privateLink },
    });
    for (const objectId of this.props.operators) admitOperators(landingZone, objectId, landingZone);
    if (!protections[classification].customerManagedKey) return { landingZone, keyStore: this.vault };
    return { landingZone, keyStore: new WorkloadVault(this, `Vault-${label}`, { landingZone, classification }) };
  }

  /** What people and pipelines need to know of the gateway. None is a secret. */
  private describe(): void {
    this.output("gateway_endpoint", `https://${this.gateway.host}/`, "Address of the gateway.");
    this.output("gateway_principal_id", this.gateway.principalId, "Object id of the gateway's identity.");
  }
}
