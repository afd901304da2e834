import type { JsonObject } from "../../../../common/json";
import { fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";
import { parseAddresses } from "../../shared/network/address-set";
import { keepsOut, ownTraffic } from "../../shared/network/group-traffic";
import { guardedSubnets, guardsGatewaysOnly } from "../../shared/network/public-entrance";
import { allTraffic, type Traffic } from "../../shared/network/traffic";

const directions = ["inbound", "outbound"] as const;
const deny = (direction: string, priority: number) => ({
  name: `deny-${direction}`,
  direction,
  access: "Deny",
  priority,
  protocol: "*",
  source_address_prefix: "*",
  destination_address_prefix: "*",
});

function group(...security_rule: readonly JsonObject[]): TerraformJson {
  return { resource: { azurerm_network_security_group: { a: { name: "nsg", security_rule } } } };
}

const denials = ["Inbound", "Outbound"].map((direction) => ({
  ...deny(direction, 4096),
  source_address_prefix: "0.0.0.0/0",
  destination_address_prefix: "0.0.0.0/0",
}));

function guarding(address_prefixes: readonly string[]): TerraformJson {
  return {
    resource: {
      ...group(...denials).resource,
      azurerm_subnet: { a: { name: "apps", address_prefixes } },
      azurerm_subnet_network_security_group_association: {
        a: {
          subnet_id: "${azurerm_subnet.a.id}",
          network_security_group_id: "${azurerm_network_security_group.a.id}",
        },
      },
    },
  };
}

const four = parseAddresses("0.0.0.0/0");
const trafficOfFour: Traffic = { ...allTraffic, sources: four, destinations: four };

/** A denial of IPv4 is everything where the subnets have no IPv6. https://learn.microsoft.com/azure/virtual-network/ip-services/ipv6-overview */
function overFourOnly(group: Resource, graph: Graph): Outcome {
  const subnets = guardedSubnets(group, graph);
  const prefixes = subnets.map((subnet) => ("type" in subnet ? subnet.items("address_prefixes") : undefined));
  const found = prefixes.flatMap((list) => (list?.state === "known" ? list.items.map(text) : [undefined]));
  if (found.some((prefix) => prefix?.includes(":")))
    return fail("its rules deny IPv4 alone, and its subnets have IPv6");
  return found.length > 0 && !found.includes(undefined)
    ? pass()
    : unknown("its rules deny IPv4 alone; whether its subnets have IPv6 is not known");
}

/** Azure's own last rules let the whole network in and everything out; only an explicit deny comes before them. */
export default rule({
  id: "security-group-explicit-deny",
  control: "ZTAI-NW-05",
  title: "Security group does not end with a deny",
  severity: "high",
  on: ["azurerm_network_security_group"],
  check: (subject, graph) => {
    const { group } = ownTraffic(subject, graph);
    // Nothing may deny an application gateway the internet.
    const asked = guardsGatewaysOnly(subject, graph) ? directions.slice(0, 1) : directions;
    const missing = asked.filter((direction) => !keepsOut(group, direction).least);
    if (missing.length === 0) return pass();
    const uncertain = group.uncertainInline ?? group.uncertainApart;
    if (uncertain !== undefined) return unknown(uncertain);
    const open = missing.map((direction) => keepsOut(group, direction));
    if (open.some(({ most }) => most))
      return unknown(open.find(({ reason }) => reason)?.reason ?? "a rule holds a value that is not known");
    if (missing.every((direction) => keepsOut(group, direction, trafficOfFour).least))
      return overFourOnly(subject, graph);
    return fail(
      `its rules do not deny all ${missing.join(" and ")} traffic: any protocol, port and address of IPv4 and IPv6`,
    );
  },
  fix: "End both directions with a rule that denies every protocol, source and destination.",
  examples: {
    pass: {
      resource: {
        azurerm_network_security_group: { a: { security_rule: [deny("Inbound", 4096), deny("Outbound", 4096)] } },
      },
    },
    fail: { resource: { azurerm_network_security_group: { a: { security_rule: [deny("Inbound", 4096)] } } } },
  },
  edges: [
    {
      when: "an application gateway must reach the internet",
      given: {
        resource: {
          azurerm_network_security_group: {
            gateway: {
              name: "nsg-agw",
              security_rule: [
                {
                  name: "health",
                  direction: "Inbound",
                  access: "Allow",
                  priority: 100,
                  protocol: "Tcp",
                  source_address_prefix: "GatewayManager",
                  destination_address_prefix: "*",
                  destination_port_range: "65200-65535",
                },
                deny("Inbound", 4096),
              ],
            },
            apps: { name: "nsg-apps", security_rule: [deny("Inbound", 4096)] },
          },
        },
      },
      verdict: {
        "azurerm_network_security_group.gateway": "pass",
        "azurerm_network_security_group.apps": "fail",
      },
    },
    {
      when: "a denial of one port leaves the others",
      given: group({ ...deny("Inbound", 4096), destination_port_range: "22" }, deny("Outbound", 4096)),
      verdict: "fail",
    },
    {
      when: "a denial of one source port leaves the others",
      given: group({ ...deny("Inbound", 4096), source_port_range: "1" }, deny("Outbound", 4096)),
      verdict: "fail",
    },
    {
      when: "a denial of one protocol leaves the others",
      given: group(deny("Inbound", 4096), { ...deny("Outbound", 4096), protocol: "Tcp" }),
      verdict: "fail",
    },
    {
      when: "a denial of the internet leaves the network",
      given: group({ ...deny("Inbound", 4096), source_address_prefix: "Internet" }, deny("Outbound", 4096)),
      verdict: "fail",
    },
    {
      when: "denials of all halves deny everything",
      given: group(
        ...["0.0.0.0/1", "128.0.0.0/1", "::/0"].map((source_address_prefix, index) => ({
          ...deny("Inbound", 4000 + index),
          source_address_prefix,
        })),
        deny("Outbound", 4096),
      ),
      verdict: "pass",
    },
    {
      when: "ports may be written out",
      given: group(
        { ...deny("Inbound", 4096), destination_port_ranges: ["0-1023", "1024-65535"] },
        deny("Outbound", 4096),
      ),
      verdict: "pass",
    },
    {
      when: "a denial of IPv4 is everything in subnets without IPv6",
      given: guarding(["10.0.1.0/24"]),
      verdict: "pass",
    },
    {
      when: "a denial of IPv4 leaves the IPv6 of a subnet",
      given: guarding(["10.0.1.0/24", "fd00:db8::/64"]),
      verdict: "fail",
    },
    {
      when: "a denial of IPv4, and no word of the subnets",
      given: group(...denials),
      verdict: "unknown",
    },
    {
      when: "a denial of half of IPv4",
      given: group({ ...deny("Inbound", 4096), source_address_prefix: "0.0.0.0/1" }, deny("Outbound", 4096)),
      verdict: "fail",
    },
  ],
});
