import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** The environment decides whether any app in it can have a public address. */
export default attributeRule({
  id: "container-environment-internal",
  control: "ZTAI-AP-03",
  title: "Container Apps environment has a public address",
  severity: "high",
  requirements: { azurerm_container_app_environment: [is("internal_load_balancer_enabled", true)] },
  fix: "Create the environment with an internal load balancer in its own subnet.",
  examples: {
    pass: { resource: { azurerm_container_app_environment: { a: { internal_load_balancer_enabled: true } } } },
    fail: { resource: { azurerm_container_app_environment: { a: { name: "cae-chat" } } } },
  },
});
