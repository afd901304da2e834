import { any } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { functionApps, webApps } from "../../shared/applications/web-app-types";
import { is, isOneOf, meets } from "../../shared/require";

/** Who reaches the deployment site can put code into the app; it must be no easier to reach than the app itself. */
export default rule({
  id: "web-deployment-addresses",
  control: "ZTAI-NW-01",
  title: "Deployment site of the app lets in every address",
  severity: "medium",
  on: [...webApps, ...functionApps],
  check: (app) =>
    any(
      [
        meets(app, is("public_network_access_enabled", false)),
        meets(app, is("site_config.scm_use_main_ip_restriction", true)),
        meets(app, isOneOf("site_config.scm_ip_restriction_default_action", ["Deny"])),
      ],
      "public network access is on, and neither scm_use_main_ip_restriction nor scm_ip_restriction_default_action closes the deployment site",
    ),
  fix: "Set site_config.scm_use_main_ip_restriction to true, or scm_ip_restriction_default_action to Deny.",
  examples: {
    pass: {
      resource: {
        azurerm_linux_web_app: {
          a: { site_config: { scm_use_main_ip_restriction: true } },
          b: { public_network_access_enabled: false, site_config: {} },
        },
      },
    },
    fail: {
      resource: { azurerm_linux_web_app: { a: { site_config: { ip_restriction_default_action: "Deny" } } } },
    },
  },
});
