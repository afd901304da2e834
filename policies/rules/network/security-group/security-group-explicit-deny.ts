import type { JsonObject } from "../../../../common/json";
import { fail, pass, unknown } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import { keepsOut, ownTraffic } from "../../shared/network/group-traffic";

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

/** Azure's own last rules let the whole network in and everything out; only an explicit deny comes before them. */
export default rule({
  id: "security-group-explicit-deny",
  control: "ZTAI-NW-05",
  title: "Security group does not end with a deny",
  severity: "high",
  on: ["azurerm_network_security_group"],
  check: (subject, graph) => {
    const { group } = ownTraffic(subject, graph);
    const missing = directions.filter((direction) => !keepsOut(group, direction).least);
    if (missing.length === 0) return pass();
    const uncertain = group.uncertainInline ?? group.uncertainApart;
    if (uncertain !== undefined) return unknown(uncertain);
    const open = missing.map((direction) => keepsOut(group, direction));
    if (open.some(({ most }) => most))
      return unknown(open.find(({ reason }) => reason)?.reason ?? "a rule holds a value that is not known");
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
  ],
});
