import { nearest } from "../../common/nearest";
import { ZtaiError } from "../../common/ztai-error";
import type { Entry } from "./attack-graph";
import type { Subject } from "./facts";
import type { PathReport } from "./report";

/** Which paths are asked for. */
export interface PathSelection {
  /** Id, address or name in Azure of the entry. @default - every entry */
  readonly from?: string;
  /** The same of the target. @default - every target */
  readonly to?: string;
}

/** Names that an error lists. */
const listed = 15;

/**
 * The paths between what is named.
 * @throws ZtaiError ZTAI-CLI-007 for a name that no entry or target has, with those there are
 */
export function selectPaths<R extends PathReport>(report: R, { from, to }: PathSelection): R {
  const starts = from === undefined ? undefined : matching("--from", from, report.entries);
  const ends = to === undefined ? undefined : matching("--to", to, report.targets);
  const paths = report.paths.filter(
    ({ entry, target }) => (starts?.has(entry.id) ?? true) && (ends?.has(target.id) ?? true),
  );
  return { ...report, paths };
}

function matching(flag: string, wanted: string, all: readonly (Entry | Subject)[]): ReadonlySet<string> {
  const found = all.filter((one) => namesOf(one).includes(wanted));
  if (found.length > 0) return new Set(found.map(({ id }) => id));
  const names = [...new Set(all.map(nameOf))];
  const near = nearest(wanted, new Set(all.flatMap(namesOf)));
  const more = names.length > listed ? `, and ${names.length - listed} more` : "";
  const list = names.length === 0 ? "there is none" : `there are ${names.slice(0, listed).join(", ")}${more}`;
  throw new ZtaiError(
    "ZTAI-CLI-007",
    `${flag} ${wanted}: nothing that paths ${flag === "--from" ? "start" : "end"} at has this name`,
    near === undefined ? list : `did you mean ${near}? ${list}`,
  );
}

/** What the command line takes for it. */
function nameOf({ id, resource }: Entry | Subject): string {
  return resource?.address ?? id;
}

function namesOf(one: Entry | Subject): readonly string[] {
  const { resource } = one;
  return [one.id, resource?.address, resource?.azureName].filter((name) => name !== undefined);
}
