/**
 * Policies of the AI gateway: `composePolicy` puts fragments, each of which protects in one way, into the text of one policy.
 */
export { composePolicy, type ComposedPolicy, type PolicyParts } from "./compose-policy";
export { controlsAtRisk, type PolicyRisk } from "./accepted-risk";
export { policyKinds, type KindRules, type PolicyKind } from "./policy-kind";
export {
  fragmentsOfStage,
  sections,
  stages,
  type FragmentName,
  type PolicyFragment,
  type PolicyNeeds,
  type Section,
  type Stage,
} from "./policy-fragment";
export {
  knownPolicies,
  policyGateways,
  type ElementFacts,
  type PolicyFacts,
  type PolicyGateway,
} from "./known-elements";
export type { PolicyValue, XmlElement } from "./xml/policy-element";
export type { PolicyExpression } from "./xml/policy-expression";
export {
  backend,
  backendByModel,
  mcpBackend,
  type BackendByModelProps,
  type BackendProps,
  type McpForwardProps,
  type RepeatProps,
} from "./fragments/backend";
export {
  backendIdentity,
  backendWithoutSignIn,
  callerCredentials,
  type BackendIdentityProps,
} from "./fragments/backend-identity";
export { consumerIdentity } from "./fragments/consumer-identity";
export { consumerProduct } from "./fragments/consumer-product";
export { contentSafety, screenedHarms, type ContentSafetyProps, type ScreenedHarm } from "./fragments/content-safety";
export { hostedTools, type HostedToolsProps } from "./fragments/hosted-tools";
export { jsonBody } from "./fragments/json-body";
export { mcpSessionOwnership, mcpTools, type McpSessionProps, type McpToolsProps } from "./fragments/mcp";
export { modelAllowList, type ModelAllowListProps } from "./fragments/model-allow-list";
export { personalDataMasking, type MaskingProps } from "./fragments/personal-data-masking";
export { responseOwnership, type ResponseOwnershipProps } from "./fragments/response-ownership";
export { semanticCache, type SemanticCacheProps } from "./fragments/semantic-cache";
export { correlation } from "./fragments/correlation";
export { entraToken, type EntraTokenProps } from "./fragments/entra-token";
export { consumerKillSwitch, killSwitch, type KillSwitch } from "./fragments/kill-switch";
export {
  quotaPeriods,
  requestRate,
  tokenLimit,
  tokenMetrics,
  type RequestRateProps,
  type TokenLimitProps,
  type TokenMetricsProps,
} from "./fragments/limits";
export { safeErrors, type SafeErrorsProps } from "./fragments/safe-errors";
