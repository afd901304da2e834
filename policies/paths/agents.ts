import { blockOf, type Graph } from "../estate/graph";
import type { Resource } from "../estate/resource";
import { text } from "../estate/value";
import type { AttackGraph, Cause } from "./attack-graph";
import { capital, subjectOf, type Fact } from "./facts";
import { leadsToTool } from "../rules/shared/ai-resources/tool-connection";
import { itemsOf } from "../rules/shared/network/reading";
import { anywhere, hostSubject } from "./hosts";
import { causeOf, firstBroken } from "./oracle";
import { servicesByType } from "./services";

/** What agents send to: the tools that a project, or its account for all projects, is connected to. */
export function addAgents(paths: AttackGraph, graph: Graph): void {
  for (const connection of graph.all("azapi_ai_connection")) {
    const owner = blockOf(graph.target(connection, "parent_id"));
    const runs = owner ? projectsOf(owner, graph).map((project) => paths.of("run", project)) : [];
    for (const run of runs) addConnection(paths, graph, connection, run);
  }
  for (const project of graph.all("azurerm_cognitive_account_project")) addOwnWays(paths, graph, project);
}

/** Where agents send to by their account: anywhere, or the hosts it is held to. */
function addOwnWays(paths: AttackGraph, graph: Graph, project: Resource): void {
  const account = blockOf(graph.target(project, "cognitive_account_id"));
  if (!account) return;
  const unlimited = firstBroken(account, ["ai-account-outbound"], graph);
  const hosts = itemsOf(account, "fqdns").flatMap((item) => text(item) ?? []);
  const change = "Take it from the hosts of the account.";
  const ways = unlimited
    ? [{ to: anywhere, certainty: unlimited.certainty, cause: causeOf(account, unlimited.rule) }]
    : hosts.map((host) => ({
        to: hostSubject(host),
        certainty: "certain" as const,
        cause: { id: `${account.key} ${host}`, allowedBy: "fqdns", resource: account, change },
      }));
  for (const { to, ...way } of ways) {
    const says = `${capital(subjectOf(account).name)} lets its agents send to ${to.name}.`;
    paths.add({ from: [paths.of("run", project)], to: paths.fact("send", to), says, ...way });
  }
}

function projectsOf(owner: Resource, graph: Graph): readonly Resource[] {
  if (owner.type === "azurerm_cognitive_account_project") return [owner];
  return graph.companions(owner, "azurerm_cognitive_account_project").found.map(({ resource }) => resource);
}

const keyTypes = /key|pat|basic|sas/i;

function addConnection(paths: AttackGraph, graph: Graph, connection: Resource, run: Fact): void {
  const { subject } = run;
  const target = connection.value("target");
  const cause: Cause = {
    id: connection.key,
    allowedBy: "connection",
    resource: connection,
    change: "Remove the connection.",
  };
  if (leadsToTool(connection)) {
    const host = hostOf(text(target) ?? "") ?? "a tool whose address is not known";
    const to = paths.fact("send", hostSubject(host));
    paths.add({
      from: [run],
      to,
      certainty: "certain",
      says: `Agents of ${subject.name} call the tool at ${host}.`,
      cause,
    });
  }
  if (!keyTypes.test(text(connection.value("auth_type")) ?? "")) return;
  for (const { resource } of graph.mentionedIn(connection, connection.written("target")))
    if (resource && resource.type in servicesByType) {
      const says = `${capital(subject.name)} holds a key of ${subjectOf(resource).name} in its connection.`;
      paths.add({ from: [run], to: paths.of("hold", resource), certainty: "certain", says, cause });
    }
}

/** The host of an address. */
function hostOf(address: string): string | undefined {
  return /^[a-z][a-z0-9+.-]*:\/\/([^/:?#]+)/i.exec(address)?.[1]?.toLowerCase();
}
