import { policyFragment, type PolicyFragment } from "../policy-fragment";
import { xmlElement } from "../xml/policy-element";
import { expression } from "../xml/policy-expression";
import { consumerId } from "./consumer-identity";
import { whole } from "./whole";

/** How many calls a consumer may make. */
export interface RequestRateProps {
  /** Whole number, 1 or more. */
  readonly callsPerMinute: number;
}

/** Periods after which a quota begins anew. */
export const quotaPeriods = ["Hourly", "Daily", "Weekly", "Monthly", "Yearly"] as const;

/** How many tokens a consumer may spend, of prompts and answers together. */
export interface TokenLimitProps {
  /** Whole number, 1 or more. */
  readonly tokensPerMinute: number;
  /** What a consumer may spend in a period; 403 when it is used up. */
  readonly quota: { readonly tokens: number; readonly period: (typeof quotaPeriods)[number] };
}

/** Where the metrics of tokens go. */
export interface TokenMetricsProps {
  /** Namespace of the metrics in Application Insights. @default "models" */
  readonly namespace?: string;
}

/**
 * Limits the calls of each consumer: 429 with Retry-After. Implements ZTAI-AI-10.
 * https://learn.microsoft.com/azure/api-management/rate-limit-by-key-policy (not in the Consumption tier)
 */
export function requestRate({ callsPerMinute }: RequestRateProps): PolicyFragment {
  return policyFragment(
    "request-rate",
    {
      inbound: [
        xmlElement("rate-limit-by-key", {
          calls: whole("callsPerMinute", callsPerMinute),
          "renewal-period": 60,
          "counter-key": expression(consumerId),
        }),
      ],
    },
    { fragments: ["consumer-identity"] },
  );
}

/**
 * Limits the tokens of each consumer, counted before the model is called: 429 by minute, 403 by quota. Streamed answers are
 * counted by estimate. Implements ZTAI-AI-10.
 * https://learn.microsoft.com/azure/api-management/llm-token-limit-policy (not in the Consumption tier)
 */
export function tokenLimit({ tokensPerMinute, quota }: TokenLimitProps): PolicyFragment {
  return policyFragment(
    "token-limit",
    {
      inbound: [
        xmlElement("llm-token-limit", {
          "counter-key": expression(consumerId),
          "tokens-per-minute": whole("tokensPerMinute", tokensPerMinute),
          "token-quota": whole("quota.tokens", quota.tokens),
          "token-quota-period": quota.period,
          "estimate-prompt-tokens": true,
        }),
      ],
    },
    { fragments: ["consumer-identity"] },
  );
}

/**
 * Sends the tokens of each request to Application Insights, by consumer, product, API and model backend. The API's diagnostic
 * must have metrics on. Implements ZTAI-VS-12.
 * https://learn.microsoft.com/azure/api-management/llm-emit-token-metric-policy (every tier; at most five dimensions of one's own)
 */
export function tokenMetrics({ namespace = "models" }: TokenMetricsProps = {}): PolicyFragment {
  return policyFragment(
    "token-metrics",
    {
      inbound: [
        xmlElement("llm-emit-token-metric", { namespace }, [
          xmlElement("dimension", { name: "Consumer", value: expression(consumerId) }),
          ...["Subscription ID", "Product ID", "API ID", "Backend ID"].map((name) => xmlElement("dimension", { name })),
        ]),
      ],
    },
    { fragments: ["consumer-identity"] },
  );
}
