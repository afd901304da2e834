import { toolFilterRule } from "../shared/ai-resources/tool-filter-rule";

/** What a tool returns is read by the agent as if a person had written it, and is passed on. */
export default toolFilterRule(
  {
    id: "tool-response-filters",
    control: "ZTAI-AI-12",
    title: "Guardrail policy of agents does not filter what tools return",
    severity: "medium",
    fix: "Add the filters Hate, Sexual, Violence and Selfharm on PostToolCall at Medium or Low, enabled and blocking, by azapi.",
  },
  ["Hate", "Sexual", "Violence", "Selfharm"].map(
    (name) => ({ name, source: "PostToolCall", blocks: true, thresholds: ["Medium", "Low"] }) as const,
  ),
);
