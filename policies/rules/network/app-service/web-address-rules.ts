import type { JsonObject } from "../../../../common/json";
import { all, any, type Outcome } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import type { Resource } from "../../../estate/resource";
import { functionApps, webApps } from "../../shared/applications/web-app-types";
import { isGiven } from "../../shared/given";
import { restrictedTo } from "../../shared/network/access-restrictions";
import { is, isOneOf, meets } from "../../shared/require";

const defaultAction = "site_config.ip_restriction_default_action";

/** Where no default is written, as in the older types, the first rule shuts out whom none names. */
function othersAreDenied(app: Resource): Outcome {
  const written = app.value(defaultAction);
  const byRules = written.state === "absent" ? isGiven(app, "site_config.ip_restriction") : undefined;
  return byRules && byRules.verdict !== "fail" ? byRules : meets(app, isOneOf(defaultAction, ["Deny"]));
}

function app(site_config: JsonObject): TerraformJson {
  return { resource: { azurerm_linux_web_app: { a: { name: "app-chat", site_config } } } };
}

/** An app whose rules let in `restrictions` and nobody else. */
function restricted(...ip_restriction: readonly JsonObject[]): TerraformJson {
  return app({ ip_restriction_default_action: "Deny", ip_restriction });
}

/** Without a default deny every address reaches the app that no rule names; a rule for everybody undoes the denial. */
export default rule({
  id: "web-address-rules",
  control: "ZTAI-NW-01",
  title: "App lets in addresses that no rule names",
  severity: "medium",
  covers: ["cnspec:mondoo-azure-security-app-service-ip-restrictions-default-deny"],
  on: [...webApps, ...functionApps],
  check: (app) => {
    const closed = meets(app, is("public_network_access_enabled", false));
    const denies = othersAreDenied(app);
    return denies.verdict === "pass" && closed.verdict !== "pass"
      ? all([denies, restrictedTo(app, "site_config.ip_restriction")])
      : any([closed, denies], "public network access is on, and site_config.ip_restriction_default_action is not Deny");
  },
  fix: "Set site_config.ip_restriction_default_action to Deny and name who may connect, or switch public network access off.",
  examples: {
    pass: {
      resource: {
        azurerm_linux_web_app: {
          a: { name: "app-chat", site_config: { ip_restriction_default_action: "Deny" } },
          b: { name: "app-inside", public_network_access_enabled: false },
        },
      },
    },
    fail: app({ always_on: true }),
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
    {
      when: "a rule for an office names who may connect",
      given: restricted({ name: "office", priority: 100, action: "Allow", ip_address: "203.0.113.0/28" }),
      verdict: "pass",
    },
    {
      when: "a rule for everybody undoes the denial",
      given: restricted({ name: "all", priority: 100, action: "Allow", ip_address: "0.0.0.0/0" }),
      verdict: "fail",
    },
    {
      when: "rules for both halves of the internet undo it together",
      given: restricted(
        { name: "low", priority: 100, action: "Allow", ip_address: "0.0.0.0/1" },
        { name: "high", priority: 110, action: "Allow", ip_address: "128.0.0.0/1" },
      ),
      verdict: "fail",
    },
    {
      when: "a rule for every customer of Azure undoes it",
      given: restricted({ name: "azure", priority: 100, service_tag: "AzureCloud" }),
      verdict: "fail",
    },
    {
      when: "a denial before the rule for everybody keeps it",
      given: restricted(
        { name: "none", priority: 100, action: "Deny", ip_address: "0.0.0.0/0" },
        { name: "all", priority: 200, action: "Allow", ip_address: "0.0.0.0/0" },
      ),
      verdict: "pass",
    },
    {
      when: "one front door may connect",
      given: restricted({
        name: "front-door",
        priority: 100,
        service_tag: "AzureFrontDoor.Backend",
        headers: { x_azure_fdid: ["00000000-0000-0000-0000-000000000001"] },
      }),
      verdict: "pass",
    },
  ],
});
