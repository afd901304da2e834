import { modelEndpoint } from "../shared/ai-resources/model-endpoint-example";
import { azapiRule } from "../shared/azapi-rule";
import { isOneOf } from "../shared/require";

/**
 * A key of an endpoint does not expire and names no caller; a token does both.
 * https://learn.microsoft.com/azure/machine-learning/how-to-authenticate-online-endpoint
 */
export default azapiRule(
  {
    id: "ml-endpoint-keys",
    control: "ZTAI-ID-02",
    title: "Model endpoint takes keys",
    severity: "high",
    fix: "Set authMode to AADToken and give callers a role that scores.",
    examples: {
      pass: modelEndpoint({ authMode: "AADToken", publicNetworkAccess: "Disabled" }),
      fail: modelEndpoint({ authMode: "Key", publicNetworkAccess: "Disabled" }),
    },
  },
  "azapi_ml_online_endpoint",
  [isOneOf("auth_mode", ["AADToken"])],
);
