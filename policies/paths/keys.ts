import type { Graph } from "../estate/graph";
import type { Resource } from "../estate/resource";
import { wholeReference } from "../estate/template";
import type { Written } from "../estate/written";
import type { AttackGraph } from "./attack-graph";
import { capital, subjectOf, type Fact } from "./facts";
import { wholeOf } from "./scopes";
import { servicesByType } from "./services";
import { workloadTypes } from "./workload-types";

/** Who holds keys of services without listing them: workloads by their settings, vaults by their secrets. */
export function addKeys(paths: AttackGraph, graph: Graph): void {
  for (const type of Object.keys(workloadTypes))
    for (const workload of graph.all(type))
      for (const name of workload.names)
        addCarried(paths, graph, workload, workload.written(name), paths.of("run", workload));
  for (const secret of graph.all("azurerm_key_vault_secret")) {
    const vault = wholeOf(secret, graph, ({ type }) => type === "azurerm_key_vault");
    if (vault === secret) continue;
    addCarried(paths, graph, secret, secret.written("value"), paths.of("read", vault));
  }
}

function addCarried(paths: AttackGraph, graph: Graph, holder: Resource, written: Written, from: Fact): void {
  for (const { reference, kind } of graph.secretsIn(holder, written)) {
    if (kind !== "key") continue;
    const address = addressOf(reference);
    const service = address === undefined ? undefined : graph.find(holder.stack, address);
    if (!service || !(service.type in servicesByType)) continue;
    paths.add({
      from: [from],
      to: paths.of("hold", service),
      certainty: "certain",
      says: `${capital(subjectOf(holder).name)} carries a key of ${subjectOf(service).name}.`,
      cause: {
        id: `${holder.key} ${reference}`,
        allowedBy: reference,
        resource: holder,
        change: "Take the key out, and sign in by an identity.",
      },
    });
  }
}

/** `azurerm_storage_account.a` of `azurerm_storage_account.a.primary_access_key`. */
function addressOf(reference: string): string | undefined {
  return wholeReference(`\${${reference}}`)?.address;
}
