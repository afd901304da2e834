import {
  backendByModel,
  backendIdentity,
  composePolicy,
  consumerIdentity,
  consumerKillSwitch,
  contentSafety,
  correlation,
  entraToken,
  hostedTools,
  jsonBody,
  killSwitch,
  mcpBackend,
  mcpSessionOwnership,
  mcpTools,
  modelAllowList,
  personalDataMasking,
  requestRate,
  responseOwnership,
  safeErrors,
  semanticCache,
  tokenLimit,
  tokenMetrics,
  type BackendByModelProps,
  type ComposedPolicy,
  type PolicyFragment,
  type PolicyRisk,
  type ScreenedHarm,
  type SemanticCacheProps,
  type TokenLimitProps,
} from "../constructs/gateway/policy";
import {
  contentSafetyBackend,
  embeddingsBackend,
  mcpBackendName,
  modelBackend,
  modelPool,
  ownAccount,
} from "./gateway-names";

/** What the policies of all consumers of a gateway share. */
export interface GatewayPolicies {
  readonly tenantId: string;
  /** What tokens are issued for: the application id of the gateway's registration, or its `api://` address. */
  readonly audience: string;
  /** App role of that registration that callers need. */
  readonly role: string;
  /** Accounts in the pool of models. */
  readonly members: number;
  /** Severity, 0 to 4, from which on a category of harm is blocked. */
  readonly thresholds: Readonly<Partial<Record<ScreenedHarm, 0 | 1 | 2 | 3 | 4>>>;
  /** @default - no answer is kept for another prompt */
  readonly keptAnswers?: KeptAnswers;
  /** Address of the account that finds personal data. @default - nobody's data is masked */
  readonly languageEndpoint?: string;
}

/** How answers are kept for prompts that mean the same. */
export interface KeptAnswers extends Omit<SemanticCacheProps, "embeddingsBackend"> {
  /** Who answers for the key of the cache, which is in the state. */
  readonly acceptedRisk: PolicyRisk;
}

/** What the policy of one consumer says. */
export interface ModelConsumerPolicy {
  /** Application ids of its callers. */
  readonly clientIds: readonly string[];
  readonly requestsPerMinute: number;
  readonly tokensPerMinute: number;
  readonly quota: TokenLimitProps["quota"];
  /** Deployments by the names that it calls them. */
  readonly models: Readonly<Record<string, string>>;
  /** Whether personal data is masked in what it asks and is answered. */
  readonly masking: boolean;
  /** Addresses of MCP servers that a model may call for it. */
  readonly mcpServers: readonly string[];
}

/** Named value that stops every consumer. */
export const stopAll = "stop-all";

/** Named value that stops one consumer. */
export function stopOf(consumer: string): string {
  return `stop-${consumer}`;
}

/** What tells callers of a gateway from others. */
type Admission = Pick<GatewayPolicies, "tenantId" | "audience" | "role">;

/** Who calls: a consumer by its name, and the application ids of its callers. */
type Caller = Pick<ModelConsumerPolicy, "clientIds"> & { readonly name: string };

/** What every policy begins with: it lets in calls of one consumer, unless it is stopped, and reads what they say. */
function fromConsumer({ tenantId, audience, role }: Admission, { name, clientIds }: Caller): readonly PolicyFragment[] {
  return [
    correlation(),
    killSwitch({ namedValue: stopAll }),
    consumerKillSwitch({ namedValue: stopOf(name) }),
    entraToken({ tenantId, audiences: [audience], clientIds, roles: [role] }),
    consumerIdentity(),
    jsonBody(),
  ];
}

/** The policy of one consumer's API, with everything that protects it. Implements ZTAI-AI-10, ZTAI-AI-11, ZTAI-DA-11, ZTAI-ID-15. */
export function consumerPolicy(
  policies: GatewayPolicies,
  consumer: ModelConsumerPolicy & Pick<Caller, "name">,
): ComposedPolicy {
  const { members, thresholds, keptAnswers, languageEndpoint } = policies;
  const { requestsPerMinute, tokensPerMinute, quota, models, masking, mcpServers } = consumer;
  const masks = masking && languageEndpoint !== undefined ? [personalDataMasking({ endpoint: languageEndpoint })] : [];
  const cached = keptAnswers ? [semanticCache({ ...keptAnswers, embeddingsBackend })] : [];
  return composePolicy({
    kind: "model-api",
    acceptedRisks: keptAnswers ? [keptAnswers.acceptedRisk] : [],
    fragments: [
      ...fromConsumer(policies, consumer),
      hostedTools({ mcpServers }),
      responseOwnership(),
      requestRate({ callsPerMinute: requestsPerMinute }),
      modelAllowList({ models }),
      tokenLimit({ tokensPerMinute, quota }),
      tokenMetrics(),
      contentSafety({ backend: contentSafetyBackend, thresholds }),
      ...masks,
      ...cached,
      backendByModel(modelRoutes(Object.values(models), members)),
      backendIdentity(),
      safeErrors(),
    ],
  });
}

/** An MCP server behind the gateway. */
export interface ToolServer {
  /** Name in the file. */
  readonly name: string;
  /** Address of the server. */
  readonly url: string;
  /** What the gateway's identity asks tokens for, to sign in to it. */
  readonly audience: string;
}

/**
 * The policy of one consumer's way to one MCP server: its tools and no others, whatever the server offers. Implements ZTAI-AI-13,
 * ZTAI-ID-15, ZTAI-ID-02.
 */
export function mcpPolicy(
  policies: Admission,
  consumer: Caller & Pick<ModelConsumerPolicy, "requestsPerMinute">,
  server: ToolServer,
  tools: readonly string[],
): ComposedPolicy {
  return composePolicy({
    kind: "mcp-server",
    fragments: [
      ...fromConsumer(policies, consumer),
      mcpTools({ tools: Object.fromEntries(tools.map((tool) => [tool, [policies.role]])) }),
      mcpSessionOwnership(),
      requestRate({ callsPerMinute: consumer.requestsPerMinute }),
      mcpBackend({ backend: mcpBackendName(server.name), path: new URL(server.url).pathname }),
      backendIdentity({ resource: server.audience }),
      safeErrors(),
    ],
  });
}

/** Where calls of these deployments go: to the pool of each, and about answers that are kept to the one account that keeps them. */
function modelRoutes(deployments: readonly string[], members: number): BackendByModelProps {
  const [first = ""] = deployments;
  const each = (name: (deployment: string) => string) =>
    Object.fromEntries(deployments.map((deployment) => [deployment, name(deployment)]));
  const own = (deployment: string) => modelBackend(ownAccount, deployment);
  const keepers = members > 1 ? each(own) : undefined;
  return { backends: each(modelPool), keepers, withoutModel: own(first), members };
}
