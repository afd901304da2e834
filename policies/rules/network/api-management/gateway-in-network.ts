import { all, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { isGiven } from "../../shared/given";
import { is, isOneOf, meets } from "../../shared/require";

/** A gateway outside the network reaches private models only over the internet. */
export default rule({
  id: "gateway-in-network",
  control: "ZTAI-NW-11",
  title: "Gateway stands outside the virtual network",
  severity: "high",
  covers: ["checkov:CKV_AZURE_107", "cnspec:mondoo-azure-security-api-management-internal-vnet-mode"],
  on: ["azurerm_api_management"],
  check: (gateway, graph) => {
    const type = meets(gateway, isOneOf("virtual_network_type", ["Internal", "External"]));
    if (type.verdict === "pass") return isGiven(gateway, "virtual_network_configuration.subnet_id");
    const { found, uncertain } = graph.companions(gateway, "azurerm_private_endpoint");
    const closed = meets(gateway, is("public_network_access_enabled", false));
    if (found.length > 0 && closed.verdict !== "fail") return all([closed]);
    return uncertain && closed.verdict !== "fail" && type.verdict === "fail" ? unknown(uncertain) : type;
  },
  fix: "Set virtual_network_type to Internal with a subnet, or give it a private endpoint and switch public access off.",
  examples: {
    pass: {
      resource: {
        azurerm_api_management: {
          a: {
            name: "apim-ai",
            virtual_network_type: "Internal",
            virtual_network_configuration: { subnet_id: "${azurerm_subnet.a.id}" },
          },
        },
      },
    },
    fail: { resource: { azurerm_api_management: { a: { name: "apim-ai", sku_name: "Developer_1" } } } },
  },
});
