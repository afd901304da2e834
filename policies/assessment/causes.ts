import { links, parentArguments } from "../azure/registry";
import { kept } from "../../common/kept";
import { entry } from "../../common/table";
import type { Graph } from "../estate/graph";
import { causeKinds, type CauseKind } from "./cause-kinds";
import type { JudgedFinding } from "./exemptions";

/** One mistake of one resource, and what follows from it. */
export interface FindingCause {
  /** `public-service:stack:address`; the same as long as resource and mistake are. */
  readonly id: string;
  readonly title: string;
  /** What it opens, for somebody who decides. */
  readonly opens: string;
  /** Rule whose failure is the mistake itself. */
  readonly rule: string;
  readonly stack: string;
  /** Address of the resource that holds the mistake. */
  readonly resource: string;
}

const kindsOfRoot = kindsBy(({ roots }) => roots);
const kindsOfConsequence = kindsBy(({ consequences }) => consequences);

/**
 * Says of failures which mistake they come from, so that people read one thing where rules find many. A finding stays what it is:
 * its rule, resource and severity, and what a gate or a baseline counts. A mistake that breaks one rule alone is no cause.
 */
export function withCauses(findings: readonly JudgedFinding[], graph: Graph): readonly JudgedFinding[] {
  const failed = findings.filter(({ verdict }) => verdict === "fail");
  const causes = new Map<string, FindingCause>();
  for (const finding of failed) {
    for (const kind of kindsOfRoot.get(finding.rule) ?? []) {
      if (isRoot(finding, kind)) kept(causes, idOf(kind, finding), (id) => causeOf(id, kind, finding));
    }
  }
  if (causes.size === 0) return findings;
  const found = new Map<JudgedFinding, FindingCause>();
  const sizes = new Map<FindingCause, number>();
  for (const finding of failed) {
    const cause = rootCause(finding, causes) ?? consequenceOf(finding, causes, graph);
    if (!cause) continue;
    found.set(finding, cause);
    sizes.set(cause, (sizes.get(cause) ?? 0) + 1);
  }
  return findings.map((finding) => {
    const cause = found.get(finding);
    return cause && (sizes.get(cause) ?? 0) > 1 ? { ...finding, cause } : finding;
  });
}

function rootCause(finding: JudgedFinding, causes: ReadonlyMap<string, FindingCause>): FindingCause | undefined {
  return (kindsOfRoot.get(finding.rule) ?? [])
    .filter((kind) => isRoot(finding, kind))
    .map((kind) => causes.get(idOf(kind, finding)))
    .find((cause) => cause !== undefined);
}

/** The cause that the resource holds itself, else one of a resource that it configures. */
function consequenceOf(
  finding: JudgedFinding,
  causes: ReadonlyMap<string, FindingCause>,
  graph: Graph,
): FindingCause | undefined {
  const kinds = kindsOfConsequence.get(finding.rule) ?? [];
  if (kinds.length === 0) return undefined;
  return [finding, ...configured(finding, graph)]
    .flatMap((place) => kinds.map((kind) => causes.get(idOf(kind, place))))
    .find((cause) => cause !== undefined);
}

/** Resources that a resource configures or is a part of, as a firewall rule is of its server. */
function configured({ stack, address, type }: JudgedFinding, graph: Graph): readonly Place[] {
  const resource = graph.find(stack, address);
  if (!resource) return [];
  const parent = entry(parentArguments, type);
  const paths = new Set([...(entry(links, type) ?? []), ...(parent === undefined ? [] : [parent])]);
  return [...paths].flatMap((path) => {
    const target = graph.target(resource, path);
    return target.kind === "resource" ? [target.resource] : [];
  });
}

type Place = Pick<JudgedFinding, "stack" | "address">;

function idOf({ id }: CauseKind, { stack, address }: Place): string {
  return `${id}:${stack}:${address}`;
}

function isRoot({ type }: JudgedFinding, { rootTypes }: CauseKind): boolean {
  return rootTypes?.includes(type) ?? true;
}

function causeOf(id: string, { title, opens }: CauseKind, { rule, stack, address }: JudgedFinding): FindingCause {
  return { id, title, opens, rule, stack, resource: address };
}

function kindsBy(rulesOf: (kind: CauseKind) => readonly string[]): ReadonlyMap<string, readonly CauseKind[]> {
  const kinds = new Map<string, CauseKind[]>();
  for (const kind of causeKinds) for (const rule of rulesOf(kind)) kept(kinds, rule, () => []).push(kind);
  return kinds;
}
