import { appServiceTypes } from "../../shared/applications/web-app-types";
import { attributeRule } from "../../shared/attribute-rule";
import { isOneOf, orAbsent } from "../../shared/require";
import { sameFor } from "../../shared/same-for";

const modern = orAbsent(isOneOf("site_config.minimum_tls_version", ["1.2", "1.3"]));

/** TLS 1.0 and 1.1 can be broken by who sits in between. */
export default attributeRule({
  id: "web-minimum-tls",
  control: "ZTAI-NW-15",
  title: "App accepts old TLS versions",
  severity: "high",
  covers: [
    "checkov:CKV_AZURE_15",
    "checkov:CKV_AZURE_154",
    "checkov:CKV_AZURE_145",
    "kics:b7b9d1c7-2d3b-49b4-b867-ebbe68d0b643",
    "kics:45fc717a-bd86-415c-bdd8-677901be1aa6",
    "datadog-iac:b7b9d1c7-2d3b-49b4-b867-ebbe68d0b643",
    "trivy:AZU-0006",
    "psrule:Azure.AppService.MinTLS",
  ],
  requirements: sameFor(appServiceTypes, [modern]),
  fix: "Accept TLS 1.2 and later only.",
  examples: {
    pass: {
      resource: { azurerm_windows_web_app: { a: { name: "app-chat", site_config: { minimum_tls_version: "1.2" } } } },
    },
    fail: { resource: { azurerm_app_service: { a: { name: "app-chat", site_config: [{ min_tls_version: "1.0" }] } } } },
  },
});
