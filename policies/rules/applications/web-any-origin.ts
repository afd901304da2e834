import { attributeRule } from "../shared/attribute-rule";
import { isNoneOf } from "../shared/lists";
import { sameFor } from "../shared/same-for";
import { appServiceTypes } from "../shared/applications/web-app-types";

/** Any page a user opens may then talk to the app in the user's name. */
export default attributeRule({
  id: "web-any-origin",
  control: "ZTAI-AP-03",
  title: "App lets pages of any origin call it",
  severity: "medium",
  covers: ["checkov:CKV_AZURE_57", "checkov:CKV_AZURE_62"],
  requirements: {
    ...sameFor(appServiceTypes, [isNoneOf("site_config.cors.allowed_origins", ["*"])]),
    azurerm_signalr_service: [isNoneOf("cors.allowed_origins", ["*"])],
  },
  fix: "List the origins that may call the app.",
  examples: {
    pass: {
      resource: {
        azurerm_linux_web_app: {
          a: { name: "app-chat", site_config: { cors: { allowed_origins: ["https://chat.contoso.example"] } } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_linux_function_app: { a: { name: "func-chat", site_config: { cors: [{ allowed_origins: ["*"] }] } } },
      },
    },
  },
  edges: [
    {
      when: "any origin stands among others",
      given: {
        resource: {
          azurerm_linux_web_app: {
            a: { site_config: { cors: { allowed_origins: ["https://chat.contoso.example", "*"] } } },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "an origin is not known",
      given: {
        resource: { azurerm_linux_web_app: { a: { site_config: { cors: { allowed_origins: ["${var.origin}"] } } } } },
      },
      verdict: "unknown",
    },
  ],
});
