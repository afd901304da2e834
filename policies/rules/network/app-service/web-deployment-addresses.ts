import { all, any } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import { functionApps, webApps } from "../../shared/applications/web-app-types";
import { restrictedTo } from "../../shared/network/access-restrictions";
import { is, isOneOf, meets } from "../../shared/require";

function deployedFrom(...addresses: readonly string[]): TerraformJson {
  const scm_ip_restriction = addresses.map((ip_address, at) => ({ name: `r${at}`, priority: 100 + at, ip_address }));
  const site_config = { scm_ip_restriction_default_action: "Deny", scm_ip_restriction };
  return { resource: { azurerm_linux_web_app: { a: { name: "app-chat", site_config } } } };
}

/** Who reaches the deployment site can put code into the app; it must be no easier to reach than the app itself. */
export default rule({
  id: "web-deployment-addresses",
  control: "ZTAI-NW-01",
  title: "Deployment site of the app lets in every address",
  severity: "medium",
  on: [...webApps, ...functionApps, "azurerm_logic_app_standard"],
  check: (app) =>
    any(
      [
        app.type === "azurerm_logic_app_standard"
          ? meets(app, isOneOf("public_network_access", ["Disabled"]))
          : meets(app, is("public_network_access_enabled", false)),
        meets(app, is("site_config.scm_use_main_ip_restriction", true)),
        all([
          meets(app, isOneOf("site_config.scm_ip_restriction_default_action", ["Deny"])),
          restrictedTo(app, "site_config.scm_ip_restriction"),
        ]),
      ],
      "public network access is on, and neither scm_use_main_ip_restriction nor a denial of whom scm_ip_restriction does not name closes the deployment site",
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
  edges: [
    { when: "it names who may deploy", given: deployedFrom("203.0.113.0/28"), verdict: "pass" },
    { when: "it names everybody", given: deployedFrom("0.0.0.0/1", "128.0.0.0/1"), verdict: "fail" },
  ],
});
