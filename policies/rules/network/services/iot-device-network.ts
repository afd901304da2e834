import { attributeRule } from "../../shared/attribute-rule";
import { is } from "../../shared/require";
import { sameFor } from "../../shared/same-for";

/** Whoever provisions a device decides what it becomes; that has no business on the internet. */
export default attributeRule({
  id: "iot-device-network",
  control: "ZTAI-NW-01",
  title: "Provisioning or updating of devices answers on the internet",
  severity: "medium",
  requirements: sameFor(
    ["azurerm_iothub_device_update_account", "azurerm_iothub_dps"],
    [is("public_network_access_enabled", false)],
  ),
  fix: "Set public_network_access_enabled to false and add a private endpoint.",
  examples: {
    pass: { resource: { azurerm_iothub_dps: { a: { name: "dps-edge", public_network_access_enabled: false } } } },
    fail: { resource: { azurerm_iothub_dps: { a: { name: "dps-edge" } } } },
  },
});
