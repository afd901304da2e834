import { attributeRule } from "../shared/attribute-rule";
import { isOneOf } from "../shared/require";
import { sameFor } from "../shared/same-for";

/** A connection string to where the hub sends its messages opens that place to whoever reads it. */
export default attributeRule({
  id: "iot-endpoint-identity",
  control: "ZTAI-ID-01",
  title: "IoT hub reaches its endpoints with keys",
  severity: "medium",
  requirements: sameFor(
    [
      "azurerm_iothub_endpoint_cosmosdb_account",
      "azurerm_iothub_endpoint_eventhub",
      "azurerm_iothub_endpoint_servicebus_queue",
      "azurerm_iothub_endpoint_servicebus_topic",
      "azurerm_iothub_endpoint_storage_container",
      "azurerm_iothub_file_upload",
    ],
    [isOneOf("authentication_type", ["identityBased"])],
  ),
  fix: "Set authentication_type to identityBased and grant the hub a data role.",
  examples: {
    pass: {
      resource: {
        azurerm_iothub_endpoint_eventhub: {
          a: {
            name: "telemetry",
            authentication_type: "identityBased",
            endpoint_uri: "sb://evhns-ai.servicebus.windows.net",
            entity_path: "telemetry",
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_iothub_endpoint_eventhub: {
          a: {
            name: "telemetry",
            connection_string: "${azurerm_eventhub_authorization_rule.a.primary_connection_string}",
          },
        },
        azurerm_eventhub_authorization_rule: { a: { name: "send", send: true } },
      },
    },
  },
});
