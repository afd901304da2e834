import { blockOf, type Graph } from "../estate/graph";
import type { AttackGraph } from "./attack-graph";
import { capital, subjectOf } from "./facts";

/** What is reached by way of what it is a part of, with the argument that names that. */
const parts: Readonly<Record<string, string>> = {
  azurerm_cognitive_account_project: "cognitive_account_id",
  azurerm_container_app: "container_app_environment_id",
};

/** Who connects to an account or an environment connects to its projects and apps. */
export function addParts(paths: AttackGraph, graph: Graph): void {
  for (const [type, path] of Object.entries(parts))
    for (const part of graph.all(type)) {
      const whole = blockOf(graph.target(part, path));
      if (!whole) continue;
      const says = `${capital(subjectOf(part).name)} is reached by way of ${subjectOf(whole).name}.`;
      const cause = { id: `${part.key} part`, allowedBy: "what it is a part of", resource: part };
      paths.add({ from: [paths.of("reach", whole)], to: paths.of("reach", part), certainty: "certain", says, cause });
    }
}
