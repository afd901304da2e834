import { modelEndpoint } from "../../shared/ai-resources/model-endpoint-example";
import { azapiRule } from "../../shared/azapi-rule";
import { isOneOf } from "../../shared/require";

/**
 * A model that answers on the internet is asked by everybody who has a key of it.
 * https://learn.microsoft.com/azure/machine-learning/concept-secure-online-endpoint
 */
export default azapiRule(
  {
    id: "ml-endpoint-network",
    control: "ZTAI-NW-01",
    title: "Model endpoint answers on the public internet",
    severity: "high",
    fix: "Set publicNetworkAccess to Disabled; calls then come through the private endpoint of the workspace.",
    examples: {
      pass: modelEndpoint({ authMode: "AADToken", publicNetworkAccess: "Disabled" }),
      fail: modelEndpoint({ authMode: "AADToken" }),
    },
  },
  "azapi_ml_online_endpoint",
  [isOneOf("public_network_access", ["Disabled"])],
);
