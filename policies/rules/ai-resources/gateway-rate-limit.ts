import { anyOf, modelApiRule } from "../shared/gateway/api-rule";

/** Calls cost capacity before they cost tokens; a flood of small ones passes a token limit. */
export default modelApiRule(
  {
    id: "gateway-rate-limit",
    control: "ZTAI-AI-10",
    title: "Model API does not limit calls",
    severity: "medium",
    fix: "Add rate-limit-by-key or llm-token-limit to the inbound section.",
  },
  {
    wanted: anyOf(
      "rate-limit",
      "rate-limit-by-key",
      "quota",
      "quota-by-key",
      "llm-token-limit",
      "azure-openai-token-limit",
    ),
    otherwise: "limits calls or tokens",
    done: '<rate-limit-by-key calls="60" renewal-period="60" counter-key="@(context.Request.IpAddress)" />',
    undone: "",
  },
);
