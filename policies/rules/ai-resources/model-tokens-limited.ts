import { modelGateway } from "../shared/gateway/model-gateway";
import { presenceRule } from "../shared/presence-rule";

/** A deployment's capacity is shared: without a gateway one consumer can take all of it. */
export default presenceRule(
  {
    id: "model-tokens-limited",
    control: "ZTAI-AI-10",
    title: "Nothing limits the tokens of a consumer",
    severity: "medium",
    fix: "Limit tokens per consumer at a gateway, with llm-token-limit.",
  },
  { ...modelGateway, what: "gateway that could limit tokens per consumer" },
);
