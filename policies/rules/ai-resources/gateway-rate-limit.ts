import { anyVerdict, modelApiRule } from "../shared/gateway/api-rule";

/** Calls cost capacity before they cost tokens; a flood of small ones passes a token limit. */
export default modelApiRule(
  {
    id: "gateway-rate-limit",
    control: "ZTAI-AI-10",
    title: "Model API does not limit calls",
    severity: "medium",
    fix: "Add rate-limit-by-key to the inbound section.",
  },
  {
    wanted: anyVerdict("rate-limit", "rate-limit-by-key", "quota", "quota-by-key"),
    otherwise: "limits calls",
    done: '<rate-limit-by-key calls="60" renewal-period="60" counter-key="@(context.Request.IpAddress)" />',
    undone:
      '<llm-token-limit counter-key="@(context.Subscription.Id)" tokens-per-minute="5000" estimate-prompt-tokens="true" />',
  },
);
