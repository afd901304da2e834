import { anyVerdict, modelApiRule } from "../shared/gateway/api-rule";

/** Without tokens by caller nobody sees abuse, nor who spends what. */
export default modelApiRule(
  {
    id: "gateway-token-metrics",
    control: "ZTAI-VS-12",
    title: "Gateway does not report tokens by caller",
    severity: "medium",
    fix: "Add llm-emit-token-metric with the caller as a dimension to the inbound section.",
  },
  {
    wanted: anyVerdict("llm-emit-token-metric", "azure-openai-emit-token-metric"),
    otherwise: "reports the tokens that were used",
    done: '<llm-emit-token-metric namespace="ai"><dimension name="Subscription ID" /></llm-emit-token-metric>',
    undone: "",
  },
);
