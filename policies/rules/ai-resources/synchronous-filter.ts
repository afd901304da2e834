import { attributeRule } from "../shared/attribute-rule";
import { isOneOf } from "../shared/require";

/** An asynchronous filter judges what the user has already read. */
export default attributeRule({
  id: "synchronous-filter",
  control: "ZTAI-AI-08",
  title: "Guardrail policy filters after the text is released",
  severity: "medium",
  requirements: { azurerm_cognitive_account_rai_policy: [isOneOf("mode", ["Blocking", "Default"])] },
  fix: "Set mode to Blocking, or to Default for the newer policies.",
  examples: {
    pass: { resource: { azurerm_cognitive_account_rai_policy: { a: { name: "strict", mode: "Default" } } } },
    fail: { resource: { azurerm_cognitive_account_rai_policy: { a: { name: "fast", mode: "Asynchronous_filter" } } } },
  },
});
