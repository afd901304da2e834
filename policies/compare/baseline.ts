import schema from "../../schemas/baseline.schema.json";
import type { Assessment } from "../assessment/assess";
import type { Problem } from "../../common/problem";
import { isProblem, readJsonFile } from "../estate/loaders/read-file";
import { checkShape } from "../user-files/check-shape";
import { formatPath } from "../../common/yaml/located";
import { findingKey, isOpenFinding } from "./finding-key";

/** Version of `schemas/baseline.schema.json`; a new major when a field changes its meaning or goes. */
export const baselineVersion = "1.0";

/** A finding that was open when the baseline was written. */
export interface BaselineFinding {
  readonly stack: string;
  /** Address of the resource within the stack. */
  readonly resource: string;
  readonly rule: string;
  readonly verdict: "fail" | "unknown";
}

/** Findings that are known, so that a report can show only what is new. */
export interface Baseline {
  readonly schemaVersion: string;
  readonly findings: readonly BaselineFinding[];
}

/** The open findings of an assessment: exempted ones are left out, since they have an owner and a date. */
export function makeBaseline({ findings }: Assessment): Baseline {
  const open = findings.filter(isOpenFinding).map(({ stack, address, rule, verdict }) => {
    const entry: BaselineFinding = { stack, resource: address, rule, verdict: verdict === "fail" ? "fail" : "unknown" };
    return { entry, key: findingKey(rule, stack, address) };
  });
  const sorted = open.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return { schemaVersion: baselineVersion, findings: sorted.map(({ entry }) => entry) };
}

/** The baseline as JSON by `schemas/baseline.schema.json`: the same for the same findings, with a line break at the end. */
export function renderBaseline({ schemaVersion, findings }: Baseline): string {
  const lines = findings.map((finding) => `    ${JSON.stringify(finding)}`);
  const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  return `{\n  "schemaVersion": ${JSON.stringify(schemaVersion)},\n  "findings": ${list}\n}\n`;
}

/** Reads a baseline. Never throws: without one, the problems say why. */
export function readBaseline(path: string): { readonly baseline?: Baseline; readonly problems: readonly Problem[] } {
  const label = path.split("\\").join("/");
  const file = readJsonFile(path, label);
  if (isProblem(file)) {
    const fix = "write it again with --write-baseline";
    return { problems: [{ ...file, code: "ZTAI-POL-050", allowed: "a baseline", fix }] };
  }
  const parsed = { file: label, value: file.json, place: formatPath };
  const { problems } = checkShape(parsed, schema, { codeOf: () => "ZTAI-POL-050", firstOnly: true });
  if (problems.length > 0) return { problems };
  return { baseline: file.json as unknown as Baseline, problems: [] };
}
