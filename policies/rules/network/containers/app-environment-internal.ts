import { attributeRule } from "../../shared/attribute-rule";
import { isOneOf } from "../../shared/require";

/** An environment with a public address puts every app in it on the internet. */
export default attributeRule({
  id: "app-environment-internal",
  control: "ZTAI-NW-01",
  title: "App Service environment has a public address",
  severity: "high",
  requirements: { azurerm_app_service_environment_v3: [isOneOf("internal_load_balancing_mode", ["Web, Publishing"])] },
  fix: 'Set internal_load_balancing_mode to "Web, Publishing".',
  examples: {
    pass: {
      resource: {
        azurerm_app_service_environment_v3: {
          a: { name: "ase-chat", internal_load_balancing_mode: "Web, Publishing" },
        },
      },
    },
    fail: { resource: { azurerm_app_service_environment_v3: { a: { name: "ase-chat" } } } },
  },
});
