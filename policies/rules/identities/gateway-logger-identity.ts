import { fail, notApplicable, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";

/** A connection string to the log lets its holder read and forge what the gateway reports. */
export default rule({
  id: "gateway-logger-identity",
  control: "ZTAI-ID-02",
  title: "Gateway writes its log with a key",
  severity: "medium",
  on: ["azurerm_api_management_logger"],
  check: (logger) => {
    const hub = logger.blocks("eventhub");
    if (hub.state === "unknown") return unknown(hub.reason);
    const [block] = hub.blocks;
    if (!block) return notApplicable("it writes to Application Insights");
    return block.written("connection_string").isThere ? fail("eventhub.connection_string is set") : pass();
  },
  fix: "Give the eventhub block an endpoint_uri and the gateway's identity.",
  examples: {
    pass: {
      resource: {
        azurerm_api_management_logger: {
          a: { name: "log", eventhub: { name: "gateway", endpoint_uri: "evhns.servicebus.windows.net" } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_api_management_logger: {
          a: {
            name: "log",
            eventhub: {
              name: "gateway",
              connection_string: "${azurerm_eventhub_namespace.a.default_primary_connection_string}",
            },
          },
        },
      },
    },
  },
});
