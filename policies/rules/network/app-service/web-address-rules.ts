import { any } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { functionApps, webApps } from "../../shared/applications/web-app-types";
import { is, isOneOf, meets } from "../../shared/require";

/** Without a default deny every address reaches the app that no rule names. */
export default rule({
  id: "web-address-rules",
  control: "ZTAI-NW-01",
  title: "App lets in addresses that no rule names",
  severity: "medium",
  covers: ["cnspec:mondoo-azure-security-app-service-ip-restrictions-default-deny"],
  on: [...webApps, ...functionApps],
  check: (app) =>
    any(
      [
        meets(app, is("public_network_access_enabled", false)),
        meets(app, isOneOf("site_config.ip_restriction_default_action", ["Deny"])),
      ],
      "public network access is on, and site_config.ip_restriction_default_action is not Deny",
    ),
  fix: "Set site_config.ip_restriction_default_action to Deny, or switch public network access off.",
  examples: {
    pass: {
      resource: {
        azurerm_linux_web_app: {
          a: { name: "app-chat", site_config: { ip_restriction_default_action: "Deny" } },
          b: { name: "app-inside", public_network_access_enabled: false },
        },
      },
    },
    fail: { resource: { azurerm_linux_web_app: { a: { name: "app-chat", site_config: { always_on: true } } } } },
  },
});
