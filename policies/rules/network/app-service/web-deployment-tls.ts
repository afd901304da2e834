import { functionApps, webApps } from "../../shared/applications/web-app-types";
import { attributeRule } from "../../shared/attribute-rule";
import { isOneOf, orAbsent } from "../../shared/require";
import { sameFor } from "../../shared/same-for";

const modern = orAbsent(isOneOf("site_config.scm_minimum_tls_version", ["1.2", "1.3"]));

/** The deployment endpoint accepts code; it deserves the same protection as the app. */
export default attributeRule({
  id: "web-deployment-tls",
  control: "ZTAI-NW-15",
  title: "Deployment endpoint of an app accepts old TLS versions",
  severity: "medium",
  covers: ["cnspec:mondoo-azure-security-app-service-scm-min-tls"],
  requirements: sameFor([...webApps, ...functionApps, "azurerm_logic_app_standard"], [modern]),
  fix: "Accept TLS 1.2 and later only on the deployment endpoint.",
  examples: {
    pass: {
      resource: { azurerm_linux_web_app: { a: { name: "app-chat", site_config: { scm_minimum_tls_version: "1.2" } } } },
    },
    fail: {
      resource: { azurerm_linux_web_app: { a: { name: "app-chat", site_config: { scm_minimum_tls_version: "1.1" } } } },
    },
  },
});
