import { fail, pass, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";

/** What may face the internet: it filters, or only lets administrators in. */
const gateways = [
  "azurerm_application_gateway",
  "azurerm_bastion_host",
  "azurerm_firewall",
  "azurerm_nat_gateway_public_ip_association",
  "azurerm_virtual_network_gateway",
];

/** Azure Monitor and locks also point at an address without using it. */
const observers = /^azurerm_(monitor_|management_lock|role_assignment)/;

/** Every public address is a door; only what is made to stand there may have one. */
export default rule({
  id: "public-address-owner",
  control: "ZTAI-NW-12",
  title: "Public address belongs to something that does not filter",
  severity: "high",
  on: ["azurerm_public_ip"],
  check: (address, graph) => {
    const users = graph.referrers(address).filter(({ type }) => !observers.test(type));
    const wrong = users.filter(({ type }) => !gateways.includes(type));
    if (wrong.length > 0) return fail(`${wrong.map((user) => user.address).join(", ")} uses it`);
    return users.length > 0 ? pass() : unknown("nothing in the input uses it");
  },
  fix: "Remove the address and publish through the firewall or an application gateway with a firewall policy.",
  examples: {
    pass: {
      resource: {
        azurerm_public_ip: { a: { name: "pip-afw" } },
        azurerm_firewall: { a: { ip_configuration: { public_ip_address_id: "${azurerm_public_ip.a.id}" } } },
      },
    },
    fail: {
      resource: {
        azurerm_public_ip: { a: { name: "pip-vm" } },
        azurerm_network_interface: { a: { ip_configuration: { public_ip_address_id: "${azurerm_public_ip.a.id}" } } },
      },
    },
  },
});
