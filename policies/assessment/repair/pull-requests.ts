import { kept } from "../../../common/kept";
import { severities, type Severity } from "../../engine/rule";
import { worstSeverity } from "../../engine/severity-order";
import type { JudgedFinding } from "../exemptions";
import { patchOf, type Patch } from "./patch";

/** One resource that a pull request changes, with what was found of it. */
export interface PatchedPlace {
  readonly stack: string;
  readonly address: string;
  readonly file: string;
  readonly line?: number;
  /** The worst of its findings. */
  readonly severity: Severity;
  readonly findings: readonly JudgedFinding[];
  readonly patch: Patch;
}

/** What to change in one go: one control on all resources of one kind. */
export interface PullRequest {
  readonly control: string;
  /** Type of the resources. */
  readonly type: string;
  readonly places: readonly PatchedPlace[];
}

/**
 * The pull requests of a step, those of controls that it does first before its own; of one control, that with the worst finding
 * first, then the one with the most places.
 */
export function pullRequests(findings: readonly JudgedFinding[]): readonly PullRequest[] {
  const byControl = new Map<string, Map<string, Map<string, JudgedFinding[]>>>();
  for (const finding of findings) {
    const ofControl = kept(byControl, finding.control, () => new Map<string, Map<string, JudgedFinding[]>>());
    const ofType = kept(ofControl, finding.type, () => new Map<string, JudgedFinding[]>());
    kept(ofType, `${finding.stack}:${finding.address}`, () => []).push(finding);
  }
  return [...byControl].flatMap(([control, ofControl]) =>
    Array.from(ofControl, ([type, ofType]) => ({ control, type, places: Array.from(ofType.values(), patched) })).sort(
      (a, b) => rankOf(a) - rankOf(b) || b.places.length - a.places.length || (a.type < b.type ? -1 : 1),
    ),
  );
}

function patched(findings: readonly JudgedFinding[]): PatchedPlace {
  const [first, ...others] = findings;
  if (!first) throw new RangeError("a place has a finding");
  const { stack, address, file, line } = first;
  const severity = worstSeverity(findings) ?? first.severity;
  const patch = patchOf([first, ...others]);
  return { stack, address, file, ...(line === undefined ? {} : { line }), severity, findings, patch };
}

function rankOf({ places }: PullRequest): number {
  return Math.min(...places.map(({ severity }) => severities.indexOf(severity)));
}
