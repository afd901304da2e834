import { rule } from "../../../engine/rule";
import { noItem } from "../../shared/judge";
import { isPublic } from "../../shared/network/address-set";

/** A public resolver answers private names with public addresses, and learns every name that is asked. */
export default rule({
  id: "network-public-resolver",
  control: "ZTAI-NW-03",
  title: "Network asks a public resolver",
  severity: "medium",
  covers: ["checkov:CKV_AZURE_183", "psrule:Azure.VNET.LocalDNS"],
  on: ["azurerm_virtual_network", "azurerm_virtual_network_dns_servers"],
  check: (network) => noItem(network, "dns_servers", isPublic),
  fix: "Use Azure's resolver, the firewall's DNS proxy or a private resolver.",
  examples: {
    pass: { resource: { azurerm_virtual_network: { a: { dns_servers: ["10.0.0.4"] } } } },
    fail: { resource: { azurerm_virtual_network: { a: { dns_servers: ["8.8.8.8"] } } } },
  },
});
