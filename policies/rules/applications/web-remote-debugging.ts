import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";
import { sameFor } from "../shared/same-for";
import { functionApps, webApps } from "../shared/applications/web-app-types";

const off = orAbsent(is("site_config.remote_debugging_enabled", false));

/** A debugger reads memory: tokens, prompts and everything the app knows. */
export default attributeRule({
  id: "web-remote-debugging",
  control: "ZTAI-AP-03",
  title: "App lets a debugger attach from outside",
  severity: "high",
  covers: [
    "checkov:CKV_AZURE_72",
    "checkov:CKV_AZURE_155",
    "datadog-iac:e3f7a9b0-c1d2-3e4f-5678-90abcdef1234",
    "psrule:Azure.AppService.RemoteDebug",
  ],
  requirements: {
    ...sameFor([...webApps, ...functionApps], [off]),
    azurerm_app_service_environment_v3: [orAbsent(is("remote_debugging_enabled", false))],
  },
  fix: "Set site_config.remote_debugging_enabled to false.",
  examples: {
    pass: { resource: { azurerm_windows_web_app: { a: { name: "app-chat" } } } },
    fail: {
      resource: {
        azurerm_windows_web_app: { a: { name: "app-chat", site_config: { remote_debugging_enabled: true } } },
      },
    },
  },
});
