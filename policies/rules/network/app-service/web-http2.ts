import { appServiceTypes } from "../../shared/applications/web-app-types";
import { attributeRule } from "../../shared/attribute-rule";
import { is } from "../../shared/require";
import { sameFor } from "../../shared/same-for";

/** HTTP/2 has stricter transport rules and fewer ways to smuggle a request past a proxy. */
export default attributeRule({
  id: "web-http2",
  control: "ZTAI-NW-15",
  title: "App speaks HTTP/1.1 only",
  severity: "low",
  covers: [
    "checkov:CKV_AZURE_18",
    "checkov:CKV_AZURE_67",
    "kics:525b53be-62ed-4244-b4df-41aecfcb4071",
    "kics:ace823d1-4432-4dee-945b-cdf11a5a6bd0",
    "trivy:AZU-0005",
    "psrule:Azure.AppService.HTTP2",
  ],
  requirements: sameFor(appServiceTypes, [is("site_config.http2_enabled", true)]),
  fix: "Set site_config.http2_enabled to true.",
  examples: {
    pass: { resource: { azurerm_linux_web_app: { a: { name: "app-chat", site_config: { http2_enabled: true } } } } },
    fail: { resource: { azurerm_linux_web_app: { a: { name: "app-chat", site_config: { always_on: true } } } } },
  },
});
