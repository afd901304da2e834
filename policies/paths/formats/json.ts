import { explainPath } from "../explain-path";
import type { PathReport } from "../report";

/** Version of the shape of {@link renderPathsJson}; what is added does not change it. */
const pathsVersion = 1;

/** Paths for other programs. The same estate gives the same bytes. */
export function renderPathsJson({ paths, entries, notSearched, flows, chokePoints }: PathReport): string {
  const json = {
    version: pathsVersion,
    entries: entries.map(({ id, name, trust, resource }) => ({
      id,
      name,
      trust,
      ...(resource && { address: resource.address, stack: resource.stack }),
    })),
    paths: paths.map(explainPath),
    notSearched: notSearched.map(({ id }) => id),
    flows: flows.map(({ by, from, fromLabel, to, toLabel, certainty }) => ({
      by: by.id,
      from: from.id,
      fromLabel,
      to: to.id,
      toLabel,
      certainty,
    })),
    chokePoints,
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}
