import { modelApiRule } from "../shared/gateway/api-rule";
import { refusalBy } from "../shared/gateway/refusal";
import { refusing } from "../shared/gateway/refusal-example";

/**
 * A consumer that runs away is stopped by changing one value, when nobody has to write and roll out a policy for it.
 * https://learn.microsoft.com/azure/api-management/api-management-howto-properties
 */
export default modelApiRule(
  {
    id: "gateway-kill-switch",
    control: "ZTAI-AI-10",
    title: "Model API cannot be stopped by a value",
    severity: "low",
    fix: "Refuse requests in the inbound section unless a named value says that the API is on.",
  },
  {
    wanted: refusalBy(/\{\{[^{}]+\}\}/),
    otherwise: "refuses requests by a named value",
    done: refusing('"{{ai-stop}}" != "off"', 503),
    undone: refusing("context.Request.Body == null", 400),
  },
);
