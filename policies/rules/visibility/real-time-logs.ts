import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/**
 * A diagnostic setting of SignalR sends only what the service itself was told to write down. Its third category has a
 * record for each message, which nobody is asked for.
 * https://learn.microsoft.com/azure/azure-signalr/signalr-howto-diagnostic-logs
 */
export default attributeRule({
  id: "real-time-logs",
  control: "ZTAI-VS-02",
  title: "Real-time service writes down neither connections nor calls",
  severity: "low",
  requirements: {
    azurerm_signalr_service: [is("connectivity_logs_enabled", true), is("http_request_logs_enabled", true)],
  },
  fix: "Set connectivity_logs_enabled and http_request_logs_enabled to true.",
  examples: {
    pass: {
      resource: {
        azurerm_signalr_service: {
          a: { name: "sigr-chat", connectivity_logs_enabled: true, http_request_logs_enabled: true },
        },
      },
    },
    fail: { resource: { azurerm_signalr_service: { a: { name: "sigr-chat", connectivity_logs_enabled: true } } } },
  },
});
