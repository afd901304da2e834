import { attributeRule } from "../shared/attribute-rule";
import { is, isSet } from "../shared/require";

/** A model that changes by itself has not passed the tests that let it in. */
export default attributeRule({
  id: "model-version-pinned",
  control: "ZTAI-AI-02",
  title: "Model version changes by itself",
  severity: "medium",
  requirements: {
    azurerm_cognitive_deployment: [isSet("model.version"), is("version_upgrade_option", "NoAutoUpgrade")],
  },
  fix: "Name the version, switch upgrades off, and move to a new version after evaluation.",
  examples: {
    pass: {
      resource: {
        azurerm_cognitive_deployment: {
          a: { model: { name: "gpt-4.1", version: "2025-04-14" }, version_upgrade_option: "NoAutoUpgrade" },
        },
      },
    },
    fail: {
      resource: { azurerm_cognitive_deployment: { a: { model: { name: "gpt-4.1", version: "2025-04-14" } } } },
    },
  },
});
