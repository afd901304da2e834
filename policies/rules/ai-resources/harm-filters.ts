import { contentFilterRule } from "../shared/ai-resources/content-filter-rule";

/** Every kind of harm is stopped on the way in and on the way out. */
export default contentFilterRule(
  {
    id: "harm-filters",
    control: "ZTAI-AI-04",
    title: "Guardrail policy lets harmful content through",
    severity: "high",
    fix: "Filter and block hate, sexual, violence and self-harm on prompt and completion at Medium or Low.",
  },
  ["Hate", "Sexual", "Violence", "Selfharm"].flatMap((name) =>
    (["Prompt", "Completion"] as const).map((source) => ({
      name,
      source,
      blocks: true,
      thresholds: ["Medium", "Low"],
    })),
  ),
);
