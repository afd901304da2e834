import { rule } from "../../../engine/rule";
import { subnetHas } from "../../shared/network/subnet-rule";

/** A subnet without a security group lets everything inside the network reach it. */
export default rule({
  id: "subnet-security-group",
  control: "ZTAI-NW-04",
  title: "Subnet has no network security group",
  severity: "high",
  covers: ["checkov:CKV2_AZURE_31", "psrule:Azure.VNET.UseNSGs", "kics:5c822443-e1ea-46b8-84eb-758ec602e844"],
  on: ["azurerm_subnet"],
  check: subnetHas("azurerm_subnet_network_security_group_association", "security-group"),
  fix: "Associate a network security group that denies what is not asked for.",
  examples: {
    pass: {
      resource: {
        azurerm_subnet: { a: { name: "snet-apps" }, b: { name: "AzureFirewallSubnet" } },
        azurerm_network_security_group: { a: { name: "apps" } },
        azurerm_subnet_network_security_group_association: {
          a: {
            subnet_id: "${azurerm_subnet.a.id}",
            network_security_group_id: "${azurerm_network_security_group.a.id}",
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_subnet: { a: { name: "snet-apps" }, b: { name: "snet-data" } },
        azurerm_network_security_group: { a: { name: "apps" } },
        azurerm_subnet_network_security_group_association: {
          a: {
            subnet_id: "${azurerm_subnet.b.id}",
            network_security_group_id: "${azurerm_network_security_group.a.id}",
          },
        },
      },
    },
  },
});
