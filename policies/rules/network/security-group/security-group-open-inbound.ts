import type { JsonObject } from "../../../../common/json";
import { all } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import { securityRuleTypes } from "../../shared/network/group-traffic";
import { difference } from "../../shared/network/interval-set";
import { closed } from "../../shared/network/open-port-rule";
import { everybody, type Opening } from "../../shared/network/opening";
import { everyPort, portSet } from "../../shared/network/port-set";
import { guardsEntrancesOnly } from "../../shared/network/public-entrance";
import { everyProtocol, protocolBits } from "../../shared/network/traffic";

const https = portSet([[443, 443]]);
const anything: Opening = { direction: "inbound", audience: everybody };

/** All but HTTPS. */
const besidesHttps: readonly Opening[] = [
  { ...anything, ports: difference(everyPort, https) },
  { ...anything, ports: https, protocols: everyProtocol & ~protocolBits.icmp & ~protocolBits.tcp },
];

function guarding(subnet: string, ...security_rule: readonly JsonObject[]): TerraformJson {
  return {
    resource: {
      azurerm_network_security_group: { a: { name: "nsg", security_rule } },
      azurerm_subnet: { a: { name: subnet } },
      azurerm_subnet_network_security_group_association: {
        a: {
          subnet_id: "${azurerm_subnet.a.id}",
          network_security_group_id: "${azurerm_network_security_group.a.id}",
        },
      },
    },
  };
}

function from(source_address_prefix: string, destination_port_range = "443"): JsonObject {
  return {
    name: "clients",
    priority: 100,
    direction: "Inbound",
    access: "Allow",
    protocol: "Tcp",
    source_address_prefix,
    destination_address_prefix: "*",
    destination_port_range,
  };
}

/** A rule that lets the internet in makes every port behind it public. */
export default rule({
  id: "security-group-open-inbound",
  control: "ZTAI-NW-05",
  title: "Security group lets any source in",
  severity: "high",
  covers: ["trivy:AZU-0047", "psrule:Azure.NSG.AnyInboundSource"],
  on: securityRuleTypes,
  check: (subject, graph) => {
    const openings = guardsEntrancesOnly(subject, graph) ? besidesHttps : [anything];
    return all(openings.map((opening) => closed(subject, graph, opening, "any source in")));
  },
  fix: "Name the ranges or service tags that may connect.",
  examples: {
    pass: { resource: { azurerm_network_security_group: { a: { security_rule: [from("10.1.0.0/24")] } } } },
    fail: { resource: { azurerm_network_security_rule: { a: from("Internet") } } },
  },
  edges: [
    { when: "Bastion is reached by HTTPS", given: guarding("AzureBastionSubnet", from("Internet")), verdict: "pass" },
    {
      when: "Bastion is reached by nothing else",
      given: guarding("AzureBastionSubnet", from("Internet", "22")),
      verdict: "fail",
    },
    { when: "another subnet is not an entrance", given: guarding("apps", from("Internet")), verdict: "fail" },
    {
      when: "a gateway's own management is not everybody",
      given: guarding("gateway", from("GatewayManager", "65200-65535"), {
        ...from("ApiManagement", "3443"),
        priority: 110,
      }),
      verdict: "pass",
    },
    {
      when: "the subnet of an application gateway is an entrance",
      given: {
        resource: {
          ...guarding("gateway", from("Internet")).resource,
          azurerm_application_gateway: { a: { gateway_ip_configuration: { subnet_id: "${azurerm_subnet.a.id}" } } },
        },
      },
      verdict: "pass",
    },
    {
      when: "a group of two subnets is as strict as for the one that is not an entrance",
      given: {
        resource: {
          ...guarding("AzureBastionSubnet", from("Internet")).resource,
          azurerm_virtual_network: {
            a: { subnet: { name: "apps", security_group: "${azurerm_network_security_group.a.id}" } },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "echo requests open no port",
      given: { resource: { azurerm_network_security_rule: { a: { ...from("Internet"), protocol: "Icmp" } } } },
      verdict: "pass",
    },
  ],
});
