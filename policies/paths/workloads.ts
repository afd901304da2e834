import { certainBlocks } from "../estate/block";
import type { Graph } from "../estate/graph";
import type { Resource } from "../estate/resource";
import { text } from "../estate/value";
import { blockOf } from "../estate/graph";
import type { AttackGraph, Certainty } from "./attack-graph";
import { capital, subjectOf, type Subject } from "./facts";
import { breaks, causeOf, firstBroken } from "./oracle";
import { addSubnet } from "./networks";
import { subnetPlacesOf, targetsAt } from "./places";
import { systemIdentityOf } from "./principals";
import { workloadTypes, type WorkloadType } from "./workload-types";

/** What runs code: where it stands, as which identities it acts, and who gets it to do something else. */
export function addWorkloads(paths: AttackGraph, graph: Graph): void {
  for (const [type, kind] of Object.entries(workloadTypes))
    for (const workload of graph.all(type)) addWorkload(paths, graph, workload, kind);
}

function addWorkload(paths: AttackGraph, graph: Graph, workload: Resource, kind: WorkloadType): void {
  const { name } = subjectOf(workload);
  const runs = paths.of("run", workload);
  const places = subnetPlacesOf(workload, graph);
  for (const { subnet, network } of places) {
    const cause = { id: `${workload.key} place`, allowedBy: "its subnet", resource: workload };
    const at = { certainty: "certain", cause } as const;
    paths.add({ ...at, from: [runs], to: paths.fact("at", subnet), says: `${capital(name)} runs in ${subnet.name}.` });
    if (!network) continue;
    if (!subnet.resource) addSubnet(paths, subnet, network);
    const listens = listening(workload, kind);
    if (listens) {
      const to = paths.of("reach", workload);
      paths.add({
        ...at,
        from: [paths.fact("reach", network)],
        to,
        certainty: listens,
        says: `${capital(name)} listens in ${network.name}.`,
      });
    }
  }
  for (const { subject, certainty } of identitiesOf(workload, graph)) {
    const cause = { id: `${workload.key} identity`, allowedBy: "its identity", resource: workload };
    const says = `What runs in ${name} has the tokens of ${subject.name}.`;
    paths.add({ from: [runs], to: paths.fact("act", subject), certainty, says, cause });
  }
  addCallers(paths, graph, workload, kind);
  const [place] = places.flatMap(({ network }) => network ?? []);
  paths.enter({
    id: workload.key,
    name: `${kind.hijack ?? "Whoever hijacks"} ${name}`,
    trust: "inside",
    starts: [runs],
    ...(place && { within: paths.fact("at", place) }),
    resource: workload,
  });
}

/** Whether a workload takes connections from its network. */
function listening(workload: Resource, { listens }: WorkloadType): Certainty | undefined {
  if (typeof listens !== "string") return listens && "certain";
  const value = workload.value(listens);
  return value.state === "unknown"
    ? "possible"
    : value.state === "known" && value.value === true
      ? "certain"
      : undefined;
}

/** What whoever connects to a workload meets there. */
function addCallers(paths: AttackGraph, graph: Graph, workload: Resource, { anonymous = [] }: WorkloadType): void {
  const reached = paths.of("reach", workload);
  const name = capital(subjectOf(workload).name);
  const open = firstBroken(workload, anonymous, graph);
  if (open)
    paths.add({
      from: [reached],
      to: paths.of("run", workload),
      // Whether its code can be turned against it is not in Terraform.
      certainty: "possible",
      says: `${name} answers callers who did not sign in: a hole in its code or a prompt takes it over.`,
      cause: causeOf(workload, open.rule),
    });
  if (open?.certainty === "certain") return;
  const password = breaks(workload, "machine-password", graph);
  const cause = { id: `${workload.key} sign-in`, allowedBy: "its sign-in", resource: workload };
  const to = paths.of(password ? "try key" : "try sign-in", workload);
  paths.add({ from: [reached], to, certainty: "certain", says: `${name} asks who calls.`, cause });
}

interface Acting {
  readonly subject: Subject;
  readonly certainty: Certainty;
}

/** The identities that a workload has: of its own, and those that stand apart. */
function identitiesOf(workload: Resource, graph: Graph): readonly Acting[] {
  const blocks = workload.blocks("identity");
  const certainty: Certainty = blocks.state === "known" ? "certain" : "possible";
  return certainBlocks(blocks).flatMap((block): readonly Acting[] => {
    const type = block.value("type");
    const system =
      type.state === "unknown" ? "possible" : /SystemAssigned/i.test(text(type) ?? "") ? certainty : undefined;
    const apart = targetsAt(workload, "identity_ids", graph, block).flatMap((target) => blockOf(target) ?? []);
    return [
      ...(system ? [{ subject: systemIdentityOf(workload), certainty: system }] : []),
      ...apart.map((identity) => ({ subject: subjectOf(identity), certainty })),
    ];
  });
}
