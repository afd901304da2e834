import type { JsonObject } from "../../../common/json";
import type { TerraformJson } from "../../engine/rule";
import { functionApps, webApps } from "../shared/applications/web-app-types";
import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";
import { sameFor } from "../shared/same-for";

const noPasswords = [
  is("ftp_publish_basic_authentication_enabled", false),
  is("webdeploy_publish_basic_authentication_enabled", false),
];

/** Policies below an app, or below a slot of it, by name. */
function policies(below: "sites" | "sites/slots", given: JsonObject): TerraformJson {
  const app = { type: `Microsoft.Web/${below}@2024-04-01`, name: "app-chat", kind: "app,linux" };
  const entries = Object.entries(given).map(([name, allow]) => [
    name,
    {
      type: `Microsoft.Web/${below}/basicPublishingCredentialsPolicies@2024-04-01`,
      name: name === "any" ? "${var.any}" : name,
      parent_id: "${azapi_resource.app.id}",
      body: { properties: { allow } },
    },
  ]);
  const body = { kind: "app,linux", properties: {} };
  return {
    variable: { any: {} },
    resource: { azapi_resource: { app: { ...app, body }, ...Object.fromEntries(entries) } },
  };
}

/** A publishing password deploys code in the name of nobody. */
export default attributeRule({
  id: "web-deployment-passwords",
  control: "ZTAI-ID-02",
  title: "App can be deployed with a publishing password",
  severity: "medium",
  requirements: {
    ...sameFor([...webApps, ...functionApps], noPasswords),
    azurerm_function_app_flex_consumption: [is("webdeploy_publish_basic_authentication_enabled", false)],
    azurerm_logic_app_standard: [
      is("ftp_publish_basic_authentication_enabled", false),
      is("scm_publish_basic_authentication_enabled", false),
    ],
  },
  fix: "Switch basic authentication off for FTP and for web deployment, and deploy with an Entra identity.",
  examples: {
    pass: {
      resource: {
        azurerm_linux_web_app: {
          a: {
            name: "app-chat",
            ftp_publish_basic_authentication_enabled: false,
            webdeploy_publish_basic_authentication_enabled: false,
          },
        },
      },
    },
    fail: {
      resource: { azurerm_linux_web_app: { a: { name: "app-chat", ftp_publish_basic_authentication_enabled: false } } },
    },
  },
  edges: [
    ...(["sites", "sites/slots"] as const).flatMap((below) => [
      {
        when: `both policies of ${below} refuse`,
        given: policies(below, { ftp: false, scm: false }),
        verdict: "pass",
      } as const,
      {
        when: `one policy of ${below} allows`,
        given: policies(below, { ftp: false, scm: true }),
        verdict: "fail",
      } as const,
      {
        when: `one policy of ${below} is missing, and its default allows`,
        given: policies(below, { scm: false }),
        verdict: "fail",
      } as const,
    ]),
    {
      when: "which of them a policy is, nobody knows",
      given: policies("sites", { ftp: false, any: false }),
      verdict: "unknown",
    },
    {
      when: "a policy changes an app that is declared elsewhere",
      given: {
        resource: {
          azapi_resource: {
            scm: {
              type: "Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01",
              name: "SCM",
              parent_id:
                "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Web/sites/w",
              body: { properties: { allow: true } },
            },
          },
        },
      },
      verdict: "fail",
    },
  ],
});
