import { modelGateway } from "../shared/gateway/model-gateway";
import { presenceRule } from "../shared/presence-rule";

/** One filter that is misconfigured or got around is the only one when nothing stands before the model. */
export default presenceRule(
  {
    id: "model-calls-screened",
    control: "ZTAI-AI-11",
    title: "No second check stands before the models",
    severity: "medium",
    fix: "Let a gateway ask Content Safety about each prompt, with llm-content-safety.",
  },
  { ...modelGateway, what: "gateway that could screen prompts" },
);
