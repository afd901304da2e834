import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/**
 * A key of the hub commands every device, in the name of nobody.
 * https://learn.microsoft.com/azure/iot-hub/authenticate-authorize-azure-ad
 */
export default attributeRule({
  id: "iot-hub-keys",
  control: "ZTAI-ID-02",
  title: "IoT hub takes shared access keys",
  severity: "medium",
  requirements: { azurerm_iothub: [is("local_authentication_enabled", false)] },
  fix: "Set local_authentication_enabled to false and give services data roles of the hub.",
  examples: {
    pass: { resource: { azurerm_iothub: { a: { name: "iot-edge", local_authentication_enabled: false } } } },
    fail: { resource: { azurerm_iothub: { a: { name: "iot-edge" } } } },
  },
});
