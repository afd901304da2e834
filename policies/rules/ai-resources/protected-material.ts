import { contentFilterRule } from "../shared/ai-resources/content-filter-rule";

/** Known lyrics, articles and code in an answer are a legal risk. */
export default contentFilterRule(
  {
    id: "protected-material",
    control: "ZTAI-AI-07",
    title: "Guardrail policy does not look for protected material",
    severity: "low",
    fix: "Add the filters Protected Material Text and Protected Material Code on Completion.",
  },
  [
    { name: "Protected Material Text", source: "Completion", blocks: false },
    { name: "Protected Material Code", source: "Completion", blocks: false },
  ],
);
