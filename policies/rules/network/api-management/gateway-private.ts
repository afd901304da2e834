import { any } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { is, isOneOf, meets } from "../../shared/require";

/** Whoever finds a public gateway may try every model behind it. */
export default rule({
  id: "gateway-private",
  control: "ZTAI-NW-11",
  title: "Gateway answers on the public internet",
  severity: "high",
  covers: ["checkov:CKV_AZURE_174", "cnspec:mondoo-azure-security-api-management-public-network-access-disabled"],
  on: ["azurerm_api_management"],
  check: (gateway) =>
    any(
      [
        meets(gateway, is("public_network_access_enabled", false)),
        meets(gateway, isOneOf("virtual_network_type", ["Internal"])),
      ],
      "public_network_access_enabled is not false and virtual_network_type is not Internal",
    ),
  fix: "Set virtual_network_type to Internal, or switch public network access off once a private endpoint is in place.",
  examples: {
    pass: { resource: { azurerm_api_management: { a: { name: "apim-ai", virtual_network_type: "Internal" } } } },
    fail: { resource: { azurerm_api_management: { a: { name: "apim-ai", virtual_network_type: "External" } } } },
  },
});
