import { attributeRule } from "../shared/attribute-rule";
import { isOneOf, orAbsent } from "../shared/require";
import { sameFor } from "../shared/same-for";
import { appServiceTypes } from "../shared/applications/web-app-types";

const encrypted = orAbsent(isOneOf("site_config.ftps_state", ["Disabled", "FtpsOnly"]));

/** FTP sends the deployment password in clear text. */
export default attributeRule({
  id: "web-ftp",
  control: "ZTAI-AP-03",
  title: "App can be deployed over plain FTP",
  severity: "medium",
  covers: [
    "checkov:CKV_AZURE_78",
    "kics:85da374f-b00f-4832-9d44-84a1ca1e89f8",
    "kics:9dab0179-433d-4dff-af8f-0091025691df",
    "trivy:AZU-0071",
    "psrule:Azure.AppService.WebSecureFtp",
  ],
  requirements: sameFor(
    appServiceTypes.filter((type) => type !== "azurerm_function_app_flex_consumption"),
    [encrypted],
  ),
  fix: "Set site_config.ftps_state to Disabled.",
  examples: {
    pass: {
      resource: { azurerm_windows_web_app: { a: { name: "app-chat", site_config: { ftps_state: "FtpsOnly" } } } },
    },
    fail: { resource: { azurerm_function_app: { a: { name: "func-chat", site_config: { always_on: true } } } } },
  },
  edges: [
    {
      when: "an app of the older type says nothing of its site",
      given: { resource: { azurerm_app_service: { a: { name: "app-chat" } } } },
      verdict: "fail",
    },
    {
      when: "a slot of the older type says nothing of its site",
      given: { resource: { azurerm_function_app_slot: { a: { name: "next" } } } },
      verdict: "fail",
    },
    {
      when: "a current app says nothing of FTP",
      given: { resource: { azurerm_linux_web_app: { a: { name: "app-chat", site_config: {} } } } },
      verdict: "pass",
    },
  ],
});
