import { rule, type Rule, type TerraformJson } from "../../../engine/rule";
import { databaseFirewallRules, judgeRange, type DatabaseRange } from "./database-firewall";

/** What a rule of a database's firewall may not let in. */
export interface TooOpen {
  /** Says what is wrong with the addresses; undefined where nothing is. */
  readonly judge: (found: DatabaseRange) => string | undefined;
  /** First and last address of a range that is too open. */
  readonly example: readonly [string, string];
}

/** A rule against what one rule of a database's firewall lets in, beside the others of its server. */
export function databaseFirewallRule(
  definition: Omit<Rule, "on" | "check" | "examples">,
  { judge, example }: TooOpen,
): Rule {
  return rule({
    ...definition,
    on: databaseFirewallRules,
    check: (entry, graph) => judgeRange(entry, graph, judge),
    examples: { pass: from("198.51.100.7", "198.51.100.7"), fail: from(...example) },
    edges: [
      { when: "its last address is not known", given: from("0.0.0.0", "${var.any}"), verdict: "unknown" },
      ...(definition.edges ?? []),
    ],
  });
}

function from(start_ip_address: string, end_ip_address: string): TerraformJson {
  return { resource: { azurerm_mssql_firewall_rule: { a: { name: "clients", start_ip_address, end_ip_address } } } };
}
