import { anyVerdict, modelApiRule } from "../shared/gateway/api-rule";

/** One caller in a loop spends the month's budget and the capacity of everybody else. */
export default modelApiRule(
  {
    id: "gateway-token-limit",
    control: "ZTAI-AI-10",
    title: "Model API has no token limit",
    severity: "high",
    fix: "Add llm-token-limit with tokens-per-minute, and a quota per caller.",
  },
  {
    wanted: anyVerdict("llm-token-limit", "azure-openai-token-limit"),
    otherwise: "limits tokens",
    done: '<llm-token-limit counter-key="@(context.Subscription.Id)" tokens-per-minute="5000" estimate-prompt-tokens="true" />',
    undone: '<rate-limit calls="100" renewal-period="60" />',
  },
);
