import { webApps } from "../shared/applications/web-app-types";
import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";
import { sameFor } from "../shared/same-for";

const traced = [is("logs.detailed_error_messages", true), is("logs.failed_request_tracing", true)];

/** Traces of failed requests show what an attacker tried. */
export default attributeRule({
  id: "web-error-details",
  control: "ZTAI-VS-02",
  title: "App keeps no trace of failed requests",
  severity: "low",
  covers: ["checkov:CKV_AZURE_65", "checkov:CKV_AZURE_66"],
  requirements: sameFor(webApps, traced),
  fix: "Switch detailed error messages and failed request tracing on.",
  examples: {
    pass: {
      resource: {
        azurerm_windows_web_app: {
          a: { name: "app-chat", logs: { detailed_error_messages: true, failed_request_tracing: true } },
        },
      },
    },
    fail: {
      resource: { azurerm_windows_web_app: { a: { name: "app-chat", logs: { detailed_error_messages: true } } } },
    },
  },
});
