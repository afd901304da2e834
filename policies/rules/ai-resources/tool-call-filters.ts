import { toolFilterRule } from "../shared/ai-resources/tool-filter-rule";

/** A filter on the answer comes too late for what a tool has done already. */
export default toolFilterRule(
  {
    id: "tool-call-filters",
    control: "ZTAI-AI-12",
    title: "Guardrail policy of agents does not filter calls of tools",
    severity: "medium",
    fix: "Add the filters Hate, Sexual, Violence and Selfharm on PreToolCall at Medium or Low, enabled and blocking, by azapi.",
  },
  ["Hate", "Sexual", "Violence", "Selfharm"].map(
    (name) => ({ name, source: "PreToolCall", blocks: true, thresholds: ["Medium", "Low"] }) as const,
  ),
);
