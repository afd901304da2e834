import { oncePer } from "../../../../common/kept";
import type { Graph, Target } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import { text } from "../../../estate/value";
import { union, type Interval } from "./interval-set";
import { parseRange } from "./parse-address";

/** Rules of database firewalls, each with the argument that names its server. */
const serverArguments: Readonly<Record<string, string>> = {
  azurerm_cosmosdb_postgresql_firewall_rule: "cluster_id",
  azurerm_mariadb_firewall_rule: "server_name",
  azurerm_mongo_cluster_firewall_rule: "mongo_cluster_id",
  azurerm_mssql_firewall_rule: "server_id",
  azurerm_mysql_firewall_rule: "server_name",
  azurerm_mysql_flexible_server_firewall_rule: "server_name",
  azurerm_postgresql_firewall_rule: "server_name",
  azurerm_postgresql_flexible_server_firewall_rule: "server_id",
  azurerm_redis_firewall_rule: "redis_cache_name",
  azurerm_sql_firewall_rule: "server_name",
  azurerm_synapse_firewall_rule: "synapse_workspace_id",
};

/** Types of the rules of database firewalls. */
export const databaseFirewallRules = Object.keys(serverArguments);

/** More addresses than one office has. */
export const officeSize = 256n;

/** More addresses than one owner has: those of a /8. */
export const muchOfInternetSize = 2n ** 24n;

/** The addresses that one rule lets in, with those that the rules of its server let in together. */
export interface DatabaseRange {
  readonly from: string;
  readonly to: string;
  readonly range: Interval<bigint>;
  /** Ranges of all rules of the server; neighbours are one. */
  readonly ofServer: readonly Interval<bigint>[];
}

/** Judges one rule by the addresses it lets in. `judge` says what is wrong with them. */
export function judgeRange(rule: Resource, graph: Graph, judge: (found: DatabaseRange) => string | undefined): Outcome {
  const own = readRange(rule);
  if ("reason" in own) return unknown(own.reason);
  const wrong = judge({ ...own, ofServer: rangesByServer(graph).get(serverOf(rule, graph)) ?? [own.range] });
  return wrong === undefined ? pass() : fail(wrong);
}

/** The server that a rule of its firewall belongs to, where that is in the input. */
export function serverOfRule(rule: Resource, graph: Graph): Target {
  return graph.namedTarget(rule, serverArguments[rule.type] ?? "");
}

/** How many addresses a range has. */
export function sizeOfInterval([from, to]: Interval<bigint>): bigint {
  return to - from;
}

type Read = Omit<DatabaseRange, "ofServer"> | { readonly reason: string };

/** Reads the first and the last address. */
function readRange(rule: Resource): Read {
  const start = rule.value("start_ip_address");
  const end = rule.value("end_ip_address");
  if (start.state === "unknown") return { reason: `the first address is unknown: ${start.reason}` };
  if (end.state === "unknown") return { reason: `the last address is unknown: ${end.reason}` };
  const [from, to] = [text(start)?.trim() ?? "", text(end)?.trim() ?? ""];
  const range = parseRange(`${from}-${to}`);
  return range ? { from, to, range } : { reason: `${from} to ${to} is not a range of addresses` };
}

const rangesByServer = oncePer((graph: Graph): ReadonlyMap<string, readonly Interval<bigint>[]> => {
  const found = new Map<string, Interval<bigint>[]>();
  for (const rule of graph.all(...databaseFirewallRules)) {
    const read = readRange(rule);
    if ("reason" in read || rule.doubts.length > 0) continue;
    const server = serverOf(rule, graph);
    const ranges = found.get(server) ?? [];
    found.set(server, ranges);
    ranges.push(read.range);
  }
  return new Map([...found].map(([server, ranges]) => [server, union(ranges)]));
});

/** What tells the servers of an estate apart; a rule whose server is not known stands alone. */
function serverOf(rule: Resource, graph: Graph): string {
  const target = serverOfRule(rule, graph);
  if (target.kind === "resource") return target.resource.key;
  const group = text(rule.value("resource_group_name"));
  return JSON.stringify(target.kind === "outside" ? [rule.stack, rule.type, target.id, group] : [rule.key]);
}
