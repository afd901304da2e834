import { rule } from "../../../engine/rule";
import { is, meets } from "../../shared/require";

/** Without an endpoint of its own, the firewall has to allow all blob storage for images to be pulled. */
export default rule({
  id: "registry-data-endpoint",
  control: "ZTAI-NW-08",
  title: "Registry shares its data endpoint with everybody",
  severity: "low",
  covers: ["checkov:CKV_AZURE_237"],
  on: ["azurerm_container_registry"],
  check: (registry) => meets(registry, is("data_endpoint_enabled", true)),
  fix: "Set data_endpoint_enabled to true.",
  examples: {
    pass: { resource: { azurerm_container_registry: { a: { sku: "Premium", data_endpoint_enabled: true } } } },
    fail: { resource: { azurerm_container_registry: { a: { sku: "Premium" } } } },
  },
});
