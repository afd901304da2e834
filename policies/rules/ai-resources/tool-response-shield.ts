import { toolFilterRule } from "../shared/ai-resources/tool-filter-rule";

/** Whoever can write what a tool returns, a ticket or a web page, writes into the prompt of the agent. */
export default toolFilterRule(
  {
    id: "tool-response-shield",
    control: "ZTAI-AI-12",
    title: "Guardrail policy of agents does not block attacks in what tools return",
    severity: "high",
    fix: "Add the filter Indirect Attack on PostToolCall, enabled and blocking, by azapi.",
  },
  [{ name: "Indirect Attack", source: "PostToolCall", blocks: true }],
);
