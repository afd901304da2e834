import { modelApiRule } from "../shared/gateway/api-rule";
import { refusalBy } from "../shared/gateway/refusal";
import { refusing, setting } from "../shared/gateway/refusal-example";

/**
 * Who may call one model may call every deployment behind the gateway, the dearest too, unless a policy reads which one is asked.
 * https://learn.microsoft.com/azure/api-management/return-response-policy
 */
export default modelApiRule(
  {
    id: "gateway-model-list",
    control: "ZTAI-AI-10",
    title: "Model API lets callers choose any model",
    severity: "medium",
    fix: "Refuse requests whose model, in the body or in the address, is not on the list of the caller.",
  },
  {
    wanted: refusalBy(/Body[\s\S]*["']model["']|MatchedParameters[\s\S]*(?:deployment|model)|Url[\s\S]*deployments/i),
    otherwise: "refuses models that are not on a list",
    done: `${setting("model", 'context.Request.Body.As<JObject>(true)["model"].ToString()')}${refusing('!(new [] { "gpt-5-mini" }).Contains((string)context.Variables["model"])')}`,
    undone: setting("model", 'context.Request.Body.As<JObject>(true)["model"].ToString()'),
  },
);
