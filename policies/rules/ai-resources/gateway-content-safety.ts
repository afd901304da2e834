import { anyVerdict, modelApiRule } from "../shared/gateway/api-rule";

/** A second check in front of the model still holds when a deployment's own filter was loosened. */
export default modelApiRule(
  {
    id: "gateway-content-safety",
    control: "ZTAI-AI-11",
    title: "Gateway checks no prompt for safety",
    severity: "high",
    fix: "Add llm-content-safety with shield-prompt and the harm categories to the inbound section.",
  },
  {
    wanted: anyVerdict("llm-content-safety"),
    otherwise: "checks prompts for safety",
    done: '<llm-content-safety backend-id="content-safety" shield-prompt="true"><categories output-type="EightSeverityLevels"><category name="Hate" threshold="4" /></categories></llm-content-safety>',
    undone:
      '<validate-azure-ad-token tenant-id="{{tenant}}"><audiences><audience>api://ai-gateway</audience></audiences></validate-azure-ad-token>',
  },
);
