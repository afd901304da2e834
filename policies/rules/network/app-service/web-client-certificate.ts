import { functionApps, webApps } from "../../shared/applications/web-app-types";
import { attributeRule } from "../../shared/attribute-rule";
import { is, isOneOf, orAbsent } from "../../shared/require";
import { sameFor } from "../../shared/same-for";

const required = orAbsent(isOneOf("client_certificate_mode", ["Required"]));
const asked = [is("client_certificate_enabled", true), required];

/** A certificate of the caller keeps everybody out who has none, before the app reads a byte. */
export default attributeRule({
  id: "web-client-certificate",
  control: "ZTAI-NW-15",
  title: "App asks callers for no certificate",
  severity: "low",
  covers: [
    "checkov:CKV_AZURE_17",
    "kics:a81573f9-3691-4d83-88a0-7d4af63e17a3",
    "kics:9bb3c639-5edf-458c-8ee5-30c17c7d671d",
    "trivy:AZU-0001",
  ],
  requirements: sameFor([...webApps, ...functionApps], asked),
  fix: "Set client_certificate_enabled to true with the mode Required, or answer only the gateway.",
  examples: {
    pass: { resource: { azurerm_linux_web_app: { a: { name: "app-chat", client_certificate_enabled: true } } } },
    fail: {
      resource: {
        azurerm_linux_web_app: {
          a: { name: "app-chat", client_certificate_enabled: true, client_certificate_mode: "Optional" },
        },
      },
    },
  },
  edges: [
    {
      when: "a function app leaves the mode out, which is Optional there",
      given: {
        resource: { azurerm_linux_function_app: { a: { name: "func-chat", client_certificate_enabled: true } } },
      },
      verdict: "fail",
    },
    {
      when: "a function app of the older type, which has the mode alone, requires one",
      given: { resource: { azurerm_function_app: { a: { name: "func-chat", client_cert_mode: "Required" } } } },
      verdict: "pass",
    },
    {
      when: "a web app of the older type asks for one",
      given: { resource: { azurerm_app_service: { a: { name: "app-chat", client_cert_enabled: true } } } },
      verdict: "pass",
    },
  ],
});
