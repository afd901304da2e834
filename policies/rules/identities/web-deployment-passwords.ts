import { functionApps, webApps } from "../shared/applications/web-app-types";
import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";
import { sameFor } from "../shared/same-for";

const noPasswords = [
  is("ftp_publish_basic_authentication_enabled", false),
  is("webdeploy_publish_basic_authentication_enabled", false),
];

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
});
