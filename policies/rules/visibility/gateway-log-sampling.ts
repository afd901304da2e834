import { attributeRule } from "../shared/attribute-rule";
import { is, isAtLeast, orAbsent } from "../shared/require";
import { sameFor } from "../shared/same-for";

const complete = [orAbsent(isAtLeast("sampling_percentage", 100)), orAbsent(is("always_log_errors", true))];

/** Of a sampled log nobody knows what was left out. */
export default attributeRule({
  id: "gateway-log-sampling",
  control: "ZTAI-VS-12",
  title: "Gateway logs only a part of the requests",
  severity: "low",
  requirements: sameFor(["azurerm_api_management_diagnostic", "azurerm_api_management_api_diagnostic"], complete),
  fix: "Set sampling_percentage to 100 and always_log_errors to true.",
  examples: {
    pass: {
      resource: {
        azurerm_api_management_diagnostic: { a: { identifier: "applicationinsights", sampling_percentage: 100 } },
      },
    },
    fail: {
      resource: {
        azurerm_api_management_diagnostic: { a: { identifier: "applicationinsights", sampling_percentage: 5 } },
      },
    },
  },
});
