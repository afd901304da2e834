import type { FragmentName, Stage } from "./policy-fragment";

/** What a policy has to hold, and what it may not, by the scope that it stands at. */
export interface KindRules {
  readonly requires: readonly FragmentName[];
  readonly stages: readonly Stage[];
}

const everyStage = ["authentication", "ownership", "limits", "safety", "cache", "forward"] as const;
const knownCaller = ["entra-token", "consumer-identity"] as const;
const forward = ["backend", "backend-identity", "safe-errors"] as const;

/**
 * The kinds of policy:
 * - `model-api`: of an API that serves models, with all that protects it.
 * - `consumer-product`: of the product of one consumer: who it is, and its limits. Its API has a policy of the next kind.
 * - `shared-model-api`: of an API that serves models to several products, whose policies limit their consumers.
 * - `mcp-server`: of an API that stands before MCP servers.
 */
export const policyKinds = {
  "model-api": {
    requires: [...knownCaller, "token-limit", "content-safety", ...forward],
    stages: everyStage,
  },
  "consumer-product": {
    requires: [...knownCaller, "token-limit"],
    stages: ["authentication", "ownership", "limits"],
  },
  "shared-model-api": {
    requires: ["consumer-product", ...knownCaller, "content-safety", ...forward],
    stages: everyStage,
  },
  "mcp-server": {
    requires: [...knownCaller, "json-body", "mcp-tools", "request-rate", "backend-identity", "safe-errors"],
    stages: ["authentication", "ownership", "limits", "safety", "forward"],
  },
} as const satisfies Record<string, KindRules>;

export type PolicyKind = keyof typeof policyKinds;
