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
  edges: [
    {
      when: "azurerm 5 takes the group on the subnet, of which a plan shows the version alone",
      given: {
        resource: {
          azurerm_network_security_group: { a: { name: "apps" } },
          azurerm_subnet: {
            written: {
              name: "snet-apps",
              network_security_group_id_wo: "${azurerm_network_security_group.a.id}",
            },
            planned: { name: "snet-apps", network_security_group_id_wo_version: 1 },
            bare: { name: "snet-apps" },
          },
        },
      },
      verdict: {
        "azurerm_subnet.written": "pass",
        "azurerm_subnet.planned": "pass",
        "azurerm_subnet.bare": "fail",
      },
    },
    {
      when: "volumes of NetApp Files take no group",
      given: {
        resource: {
          azurerm_subnet: {
            a: { name: "anf", delegation: { name: "d", service_delegation: { name: "Microsoft.Netapp/volumes" } } },
          },
        },
      },
      verdict: "not-applicable",
    },
  ],
});
