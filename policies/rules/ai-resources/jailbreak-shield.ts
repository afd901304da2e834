import { contentFilterRule } from "../shared/ai-resources/content-filter-rule";

/** A user who talks the model out of its instructions talks it into its tools. */
export default contentFilterRule(
  {
    id: "jailbreak-shield",
    control: "ZTAI-AI-05",
    title: "Guardrail policy does not block jailbreaks",
    severity: "critical",
    fix: "Add the filter Jailbreak on Prompt, enabled and blocking.",
  },
  [{ name: "Jailbreak", source: "Prompt", blocks: true }],
);
