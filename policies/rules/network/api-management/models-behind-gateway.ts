import { modelGateway } from "../../shared/gateway/model-gateway";
import { presenceRule } from "../../shared/presence-rule";

/** Who calls a model directly is limited, screened and counted by nobody. */
export default presenceRule(
  {
    id: "models-behind-gateway",
    control: "ZTAI-NW-11",
    title: "Models are called without a gateway",
    severity: "high",
    fix: "Put an internal API Management gateway before the models, and let only its identity call them.",
  },
  { ...modelGateway, what: "gateway before its models" },
);
