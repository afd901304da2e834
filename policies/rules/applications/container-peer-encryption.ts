import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Traffic between apps of one environment crosses machines; without mutual TLS it does so in the clear. */
export default attributeRule({
  id: "container-peer-encryption",
  control: "ZTAI-AP-03",
  title: "Apps of an environment talk without mutual TLS",
  severity: "medium",
  requirements: { azurerm_container_app_environment: [is("mutual_tls_enabled", true)] },
  fix: "Switch mutual TLS on.",
  examples: {
    pass: { resource: { azurerm_container_app_environment: { a: { mutual_tls_enabled: true } } } },
    fail: { resource: { azurerm_container_app_environment: { a: { name: "cae-chat" } } } },
  },
});
