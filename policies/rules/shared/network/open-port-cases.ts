import type { JsonObject } from "../../../../common/json";
import type { Edge, Rule, TerraformJson } from "../../../engine/rule";
import type { OpenPort } from "./open-port-rule";

/** The examples of a rule against an open port: clients of one network, and of all. */
export function openPortExamples(open: OpenPort): Rule["examples"] {
  return { pass: group({ ...letting(open), source_address_prefix: "10.1.0.0/24" }), fail: apart(letting(open)) };
}

/** Where every rule against an open port begins to hold, and where it ends. */
export function openPortEdges(open: OpenPort): readonly Edge[] {
  const clients = letting(open);
  return [...ofPorts(clients, open), ...ofSources(clients), ...ofDenials(clients, open)];
}

/** A security rule that lets the internet in. */
function letting({ ports, protocol, whole }: OpenPort): JsonObject {
  const [port] = ports ?? [];
  return {
    name: "clients",
    priority: 200,
    direction: "Inbound",
    access: "Allow",
    protocol: protocol === "udp" ? "Udp" : whole === "ports and protocols" ? "*" : "Tcp",
    source_port_range: "*",
    source_address_prefix: "Internet",
    destination_address_prefix: "*",
    destination_port_range: port === undefined ? "*" : String(port[0]),
  };
}

function group(...security_rule: readonly JsonObject[]): TerraformJson {
  return { resource: { azurerm_network_security_group: { a: { name: "nsg", security_rule } } } };
}

function apart(security: JsonObject): TerraformJson {
  return { resource: { azurerm_network_security_rule: { a: security } } };
}

function ofPorts(clients: JsonObject, { ports, protocol, whole }: OpenPort): readonly Edge[] {
  const onPort = (destination_port_range: string) => apart({ ...clients, destination_port_range });
  const onPorts = (...destination_port_ranges: readonly (string | number)[]) =>
    apart({ ...clients, destination_port_range: null, destination_port_ranges });
  const [first, last] = ports?.[0] ?? [];
  const named: readonly Edge[] =
    first === undefined || last === undefined
      ? [{ when: "two ranges are every port", given: onPorts("0-442", "443-65535"), verdict: "fail" }]
      : [
          { when: "a range holds the port", given: onPort(`${first - 1}-${first + 1}`), verdict: "fail" },
          { when: "the next port is another one", given: onPort(String(last + 1)), verdict: "pass" },
          { when: "a list holds the port, as a number", given: onPorts(1, first), verdict: "fail" },
        ];
  const other = protocol === "udp" || whole ? "Tcp" : protocol && "Udp";
  return [
    ...named,
    {
      when: "words are in letters of another case",
      given: apart({
        ...clients,
        direction: "inbound",
        access: "ALLOW",
        protocol: String(clients.protocol).toUpperCase(),
      }),
      verdict: "fail",
    },
    {
      when: "every port is open by every protocol",
      given: apart({ ...clients, protocol: "*", destination_port_range: "*" }),
      verdict: "fail",
    },
    {
      when: "echo requests have no ports",
      given: apart({ ...clients, protocol: "Icmp", destination_port_range: "*" }),
      verdict: "pass",
    },
    ...(other
      ? [
          {
            when: "another protocol is open alone",
            given: apart({ ...clients, protocol: other }),
            verdict: "pass",
          } as const,
        ]
      : []),
    { when: "the rule is for what goes out", given: apart({ ...clients, direction: "Outbound" }), verdict: "pass" },
    { when: "the rule denies", given: apart({ ...clients, access: "Deny" }), verdict: "pass" },
    { when: "the port is not known", given: onPort("${var.any}"), verdict: "unknown" },
    {
      when: "a rule that is not known stands beside an open one",
      given: group(clients, { ...clients, name: "open", priority: 210, destination_port_range: "${var.any}" }),
      verdict: "fail",
    },
    {
      when: "the rules of the group are not known",
      given: {
        resource: {
          azurerm_network_security_group: { a: { dynamic: { security_rule: { for_each: "${var.rules}" } } } },
        },
      },
      verdict: "unknown",
    },
  ];
}

function ofSources(clients: JsonObject): readonly Edge[] {
  const from = (source_address_prefix: string) => apart({ ...clients, source_address_prefix });
  return [
    { when: "any source is everybody", given: from("*"), verdict: "fail" },
    { when: "half of the internet is everybody", given: from("0.0.0.0/1"), verdict: "fail" },
    { when: "half of the addresses of IPv6 is everybody", given: from("2000::/4"), verdict: "fail" },
    { when: "every customer of Azure is everybody", given: from("AzureCloud"), verdict: "fail" },
    { when: "every customer of one region is everybody", given: from("azurecloud.WestEurope"), verdict: "fail" },
    { when: "a service of Azure is not everybody", given: from("GatewayManager"), verdict: "pass" },
    { when: "the source is not known", given: from("${var.any}"), verdict: "unknown" },
    {
      when: "everybody is one of several sources",
      given: apart({ ...clients, source_address_prefix: null, source_address_prefixes: ["10.0.0.0/8", "0.0.0.0/0"] }),
      verdict: "fail",
    },
    {
      when: "several rules that let in a sixteenth of a /8 each let in much together",
      given: group(
        ...Array.from({ length: 16 }, (_, at) => ({
          ...clients,
          name: `r${at}`,
          priority: 200 + at,
          source_address_prefix: `20.${at * 16}.0.0/12`,
        })),
      ),
      verdict: "fail",
    },
  ];
}

function ofDenials(clients: JsonObject, { protocol, whole }: OpenPort): readonly Edge[] {
  const deny: JsonObject = {
    ...clients,
    name: "deny",
    priority: 100,
    access: "Deny",
    protocol: "*",
    source_address_prefix: "*",
    destination_port_range: "*",
  };
  const behind = (denial: JsonObject) => group({ ...deny, ...denial }, clients);
  /** A denial of less than everything also closes what must be open as a whole. */
  const partly: readonly Edge[] = whole
    ? []
    : [
        {
          when: "a denial of another port closes nothing",
          given: behind({ destination_port_range: "1" }),
          verdict: "fail",
        },
        {
          when: "a denial of another protocol closes nothing",
          given: behind({ protocol: protocol === "udp" ? "Tcp" : "Udp" }),
          verdict: "fail",
        },
        {
          when: "a denial that cannot reach the port closes nothing, whatever its source",
          given: behind({ source_address_prefix: "${var.any}", destination_port_range: "1" }),
          verdict: "fail",
        },
      ];
  return [
    { when: "a denial that comes first closes it", given: behind({}), verdict: "pass" },
    { when: "a denial that comes later closes nothing", given: behind({ priority: 300 }), verdict: "fail" },
    ...partly,
    { when: "a denial of one source port closes nothing", given: behind({ source_port_range: "1" }), verdict: "fail" },
    {
      when: "a denial for one machine leaves the others",
      given: behind({ destination_address_prefix: "10.0.0.4" }),
      verdict: "fail",
    },
    {
      when: "a denial for the network's own tag is for every machine",
      given: behind({ destination_address_prefix: "VirtualNetwork" }),
      verdict: "pass",
    },
    {
      when: "a denial of IPv4 leaves IPv6",
      given: behind({ source_address_prefix: "0.0.0.0/0" }),
      verdict: "fail",
    },
    {
      when: "denials of both families close it together",
      given: group(
        { ...deny, source_address_prefix: "0.0.0.0/0" },
        { ...deny, name: "six", priority: 101, source_address_prefix: "::/0" },
        clients,
      ),
      verdict: "pass",
    },
    {
      when: "a denial of the internet also keeps Azure's customers out",
      given: group({ ...deny, source_address_prefix: "Internet" }, { ...clients, source_address_prefix: "AzureCloud" }),
      verdict: "pass",
    },
    {
      when: "a denial whose source is not known decides nothing",
      given: behind({ source_address_prefix: "${var.any}" }),
      verdict: "unknown",
    },
    {
      when: "a denial of the group closes a rule that stands apart",
      given: {
        resource: {
          azurerm_network_security_group: { a: { name: "nsg", security_rule: [deny] } },
          azurerm_network_security_rule: {
            a: { ...clients, network_security_group_name: "${azurerm_network_security_group.a.name}" },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "rules of a group elsewhere count together",
      given: {
        resource: {
          azurerm_network_security_rule: {
            deny: { ...deny, resource_group_name: "rg", network_security_group_name: "nsg-elsewhere" },
            clients: { ...clients, resource_group_name: "rg", network_security_group_name: "nsg-elsewhere" },
          },
        },
      },
      verdict: "pass",
    },
  ];
}
