import type { JsonObject } from "../../../../common/json";
import type { Scan, ScannedBlock } from "./scan";

/** A comment beside a resource that accepts a finding. */
export interface AcceptingComment {
  readonly line: number;
  /** `type.name` of the resource it stands in or directly above; undefined when there is none. */
  readonly block: string | undefined;
  /** `control`, `reason`, `owner`, `expires`, `category` as written. */
  readonly fields: JsonObject;
}

/** A comment for another tool that tells it to leave a resource alone. */
export interface ForeignSkip {
  readonly tool: "checkov" | "trivy";
  /** The tool's id of the rule, such as `CKV_AZURE_33`. */
  readonly id: string;
  /** What the comment says of why; only checkov has a place for it. */
  readonly reason?: string;
  /** Last day it holds, as written; only trivy has a place for it. */
  readonly expires?: string;
  readonly line: number;
  readonly block: string | undefined;
}

/** The `ztai:exempt` comments of a file. */
export function acceptingComments(scan: Scan): readonly AcceptingComment[] {
  const besides = new Besides(scan);
  return scan.comments.flatMap(({ text, line }) => {
    const match = /^ztai:exempt\b[ \t]*([^]*)$/.exec(text);
    return match ? [{ line, block: besides.block(line), fields: fieldsOf(match[1] ?? "") }] : [];
  });
}

/** `ID reason="…" owner="…" expires=2027-03-31`, in any order after the id. */
function fieldsOf(text: string): JsonObject {
  const control = /^[^\s=]+(?=\s|$)/.exec(text)?.[0] ?? "";
  const pairs = [...text.slice(control.length).matchAll(/(\w+)=(?:"((?:[^"\\]|\\.)*)"|([^\s"]\S*))/g)];
  const allowed = new Set(["reason", "owner", "expires", "category"]);
  const fields = pairs.flatMap(([, name = "", quoted, plain = ""]) =>
    allowed.has(name) ? [[name, quoted?.replace(/\\(.)/g, "$1") ?? plain] as const] : [],
  );
  return Object.fromEntries([["control", control], ...fields]);
}

/** The `checkov:skip` and `trivy:ignore` comments of a file, as data: nothing here applies them. */
export function foreignSkips(scan: Scan): readonly ForeignSkip[] {
  const besides = new Besides(scan);
  return scan.comments.flatMap(({ text, line }) => {
    const skips = [...checkovSkips(text), ...trivySkips(text)];
    return skips.map((skip) => ({ ...skip, line, block: besides.block(line) }));
  });
}

type Skip = Omit<ForeignSkip, "line" | "block">;

/** `checkov:skip=ID:reason`; the ids of one reason stand in a list. */
function checkovSkips(text: string): readonly Skip[] {
  const match = /\b(?:checkov|bridgecrew|cortex):skip=([\w,-]+)(?::([^]*))?$/.exec(text);
  const reason = match?.[2]?.trim();
  const ids = match?.[1]?.split(",").filter((id) => id !== "") ?? [];
  return ids.map((id) => (reason ? { tool: "checkov", id, reason } : { tool: "checkov", id }));
}

/** `trivy:ignore:ID[attribute=value]:exp:2027-03-31`, several on a line; tfsec's older spelling means the same. */
function trivySkips(text: string): readonly Skip[] {
  return [...text.matchAll(/(?:trivy|tfsec):ignore:([\w*-]+)((?:\[[^\]\s]*\])?(?::[\w-]+)*)/g)].map(
    ([, id = "", rest = ""]) => {
      const expires = /:exp:([\w-]+)/.exec(rest)?.[1];
      return expires === undefined ? { tool: "trivy", id } : { tool: "trivy", id, expires };
    },
  );
}

/** Finds the resource that a line stands in or directly above. */
class Besides {
  private readonly resources: readonly ScannedBlock[];
  private readonly alone: ReadonlySet<number>;

  constructor({ blocks, comments }: Scan) {
    this.resources = blocks.filter(({ kind }) => kind === "resource");
    this.alone = new Set(comments.filter(({ alone }) => alone).map(({ line }) => line));
  }

  block(line: number): string | undefined {
    let below = line;
    while (this.alone.has(below)) below++;
    const within = this.last(line);
    const found = within && within.endLine >= line ? within : this.last(below);
    return found && found.endLine >= line && found.line <= below ? found.labels.join(".") : undefined;
  }

  /** The last resource that begins at or before a line. */
  private last(line: number): ScannedBlock | undefined {
    let [low, high] = [0, this.resources.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.resources[middle]?.line ?? Infinity) <= line) low = middle + 1;
      else high = middle;
    }
    return this.resources[low - 1];
  }
}
