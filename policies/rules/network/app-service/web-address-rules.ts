import { any, type Outcome } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import type { Resource } from "../../../estate/resource";
import { functionApps, webApps } from "../../shared/applications/web-app-types";
import { isGiven } from "../../shared/given";
import { is, isOneOf, meets } from "../../shared/require";

const defaultAction = "site_config.ip_restriction_default_action";

/** Where no default is written, as in the older types, the first rule shuts out whom none names. */
function othersAreDenied(app: Resource): Outcome {
  const written = app.value(defaultAction);
  const byRules = written.state === "absent" ? isGiven(app, "site_config.ip_restriction") : undefined;
  return byRules && byRules.verdict !== "fail" ? byRules : meets(app, isOneOf(defaultAction, ["Deny"]));
}

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
      [meets(app, is("public_network_access_enabled", false)), othersAreDenied(app)],
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
  edges: [
    {
      when: "an app of the older type names who may call it",
      given: {
        resource: {
          azurerm_app_service: {
            a: { name: "app-chat", site_config: { ip_restriction: { ip_address: "10.0.0.0/24" } } },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "an app of the older type names nobody",
      given: { resource: { azurerm_app_service: { a: { name: "app-chat" } } } },
      verdict: "fail",
    },
  ],
});
