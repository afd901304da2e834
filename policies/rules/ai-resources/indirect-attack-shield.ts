import { contentFilterRule } from "../shared/ai-resources/content-filter-rule";

/** Retrieved text is input from whoever could write the document. */
export default contentFilterRule(
  {
    id: "indirect-attack-shield",
    control: "ZTAI-AI-06",
    title: "Guardrail policy does not block attacks in documents",
    severity: "critical",
    fix: "Add the filter Indirect Attack on Prompt, enabled and blocking.",
  },
  [{ name: "Indirect Attack", source: "Prompt", blocks: true }],
);
