import { appServiceTypes } from "../../shared/applications/web-app-types";
import { attributeRule } from "../../shared/attribute-rule";
import { is } from "../../shared/require";
import { sameFor } from "../../shared/same-for";

/** Plain HTTP carries tokens, prompts and answers readable for everybody in between. */
export default attributeRule({
  id: "web-https-only",
  control: "ZTAI-NW-15",
  title: "App answers plain HTTP",
  severity: "high",
  covers: [
    "checkov:CKV_AZURE_14",
    "checkov:CKV_AZURE_153",
    "checkov:CKV_AZURE_70",
    "kics:11e9a948-c6c3-4a0f-8dcf-b5cf1763cdbe",
    "trivy:AZU-0004",
    "trivy:AZU-0072",
    "psrule:Azure.AppService.UseHTTPS",
  ],
  requirements: sameFor(appServiceTypes, [is("https_only", true)]),
  fix: "Set https_only to true.",
  examples: {
    pass: { resource: { azurerm_linux_web_app: { a: { name: "app-chat", https_only: true } } } },
    fail: { resource: { azurerm_linux_function_app: { a: { name: "func-chat" } } } },
  },
});
