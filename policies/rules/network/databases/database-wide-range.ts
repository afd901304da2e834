import { rule } from "../../../engine/rule";
import { databaseFirewallRules, judgeRange, officeSize, sizeOf } from "../../shared/network/database-firewall";

/** Behind a wide range stand machines nobody thought of. */
export default rule({
  id: "database-wide-range",
  control: "ZTAI-NW-01",
  title: "Database lets a wide range of addresses in",
  severity: "medium",
  covers: [
    "kics:a829b715-cf75-4e92-b645-54c9b739edfb",
    "psrule:Azure.Redis.FirewallIPRange",
    "psrule:Azure.PostgreSQL.FirewallIPRange",
  ],
  on: databaseFirewallRules,
  check: (entry, graph) =>
    judgeRange(entry, graph, ({ range: [from, to], ofServer }) => {
      const whole = ofServer.find((part) => part[0] <= from && to <= part[1]) ?? [from, to];
      if (sizeOf(whole) <= officeSize) return undefined;
      return sizeOf(whole) === to - from
        ? `it lets in ${to - from} addresses`
        : `it is part of a range of ${sizeOf(whole)} addresses that the rules of its server let in`;
    }),
  fix: "Name single addresses, or use a private endpoint.",
  examples: {
    pass: {
      resource: {
        azurerm_redis_firewall_rule: { a: { name: "office", start_ip: "198.51.100.1", end_ip: "198.51.100.4" } },
      },
    },
    fail: {
      resource: {
        azurerm_redis_firewall_rule: { a: { name: "office", start_ip: "198.51.0.0", end_ip: "198.51.255.255" } },
      },
    },
  },
});
