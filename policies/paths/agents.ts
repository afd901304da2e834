import { blockOf, type Graph } from "../estate/graph";
import type { Resource } from "../estate/resource";
import { text } from "../estate/value";
import type { AttackGraph, Cause } from "./attack-graph";
import { capital, subjectOf, type Fact } from "./facts";
import { servicesByType } from "./services";

/** What agents send to: the tools that a project, or its account for all projects, is connected to. */
export function addAgents(paths: AttackGraph, graph: Graph): void {
  for (const connection of graph.all("azapi_ai_connection")) {
    const owner = blockOf(graph.target(connection, "parent_id"));
    const runs = owner ? projectsOf(owner, graph).map((project) => paths.of("run", project)) : [];
    for (const run of runs) addConnection(paths, graph, connection, run);
  }
}

function projectsOf(owner: Resource, graph: Graph): readonly Resource[] {
  if (owner.type === "azurerm_cognitive_account_project") return [owner];
  return graph.companions(owner, "azurerm_cognitive_account_project").found.map(({ resource }) => resource);
}

const toolCategories = /^remote(tool|a2a)$/i;
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
  if (toolCategories.test(text(connection.value("category")) ?? "")) {
    const host = hostOf(text(target) ?? "") ?? "a tool whose address is not known";
    const to = paths.fact("send", { id: `host ${host}`, name: host });
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
