import type { FragmentName } from "./policy-fragment";

/** What a policy has to hold, and what else it may, by the scope that it stands at. */
export interface KindRules {
  readonly requires: readonly FragmentName[];
  readonly takes: readonly FragmentName[];
}

const knownCaller = ["entra-token", "consumer-identity"] as const;
const stopped = ["correlation", "kill-switch", "consumer-kill-switch"] as const;
const forward = ["backend", "backend-identity", "safe-errors"] as const;
const bounded = ["json-body", "hosted-tools", "response-ownership", "request-rate", "model-allow-list"] as const;
const answers = ["token-metrics", "personal-data-masking", "semantic-cache"] as const;

/**
 * The kinds of policy:
 * - `model-api`: of an API that serves models, with all that protects it.
 * - `consumer-product`: of the product of one consumer: who it is, and its limits. Its API has a policy of the next kind.
 * - `shared-model-api`: of an API that serves models to several products, whose policies limit their consumers.
 * - `mcp-server`: of an API that stands before one MCP server.
 */
export const policyKinds = {
  "model-api": {
    requires: [...knownCaller, "token-limit", "content-safety", ...forward],
    takes: [...stopped, ...bounded, ...answers],
  },
  "consumer-product": {
    requires: [...knownCaller, "token-limit"],
    takes: [...stopped, ...bounded, "token-metrics"],
  },
  "shared-model-api": {
    requires: ["consumer-product", ...knownCaller, "content-safety", ...forward],
    takes: ["correlation", "kill-switch", ...bounded, "token-limit", ...answers],
  },
  "mcp-server": {
    requires: [...knownCaller, "json-body", "mcp-tools", "request-rate", "backend-identity", "safe-errors"],
    takes: [...stopped, "mcp-session-ownership", "backend"],
  },
} as const satisfies Record<string, KindRules>;

export type PolicyKind = keyof typeof policyKinds;
