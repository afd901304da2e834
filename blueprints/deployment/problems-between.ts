import { basename } from "node:path";
import type { Problem } from "../../common/problem";
import { find, formatPath, nearestNode, placeOf } from "../../common/yaml/located";
import { environmentChecks } from "./checks/environments";
import type { Clash, EnvironmentDraft, Side } from "./checks/environments/environment-check";
import { foundText } from "./shape/found-text";

/** A problem between two environments. */
export interface ProblemBetween {
  readonly problem: Problem;
  /** Names of the two. */
  readonly environments: readonly [string, string];
}

/**
 * What keeps environments from being applied side by side.
 *
 * @param of the one environment that it is asked of; problems between others are left out. @default - all
 */
export function problemsBetween(environments: readonly EnvironmentDraft[], of?: string): ProblemBetween[] {
  const clashes = environmentChecks.flatMap((check) => [...check(environments)]);
  return clashes.flatMap((clash) => {
    const [first, second] = clash.sides;
    const [own, other] = first.environment.name === of ? [first, second] : [second, first];
    if (of !== undefined && own.environment.name !== of) return [];
    return [{ problem: describe(clash, own, other), environments: [own.environment.name, other.environment.name] }];
  });
}

function describe({ code, relation, reason, fix }: Clash, own: Side, other: Side): Problem {
  const at = nearestNode(own.environment.root, own.path).at;
  const here = at.file === own.environment.file ? "" : ` with ${basename(own.environment.file)}`;
  return {
    code,
    file: at.file,
    place: placeOf(at),
    path: formatPath(own.path),
    found: own.found ?? textOf(own),
    message: `in ${own.environment.name}${here} ${relation(nameOf(other), placeIn(other))}: ${reason}`,
    fix,
  };
}

/** The files lie side by side: their names tell them apart. `in test (ztai.test.yaml:4:5)`; where the overlay says nothing of it, `in test (ztai.yaml:12:5 with ztai.test.yaml)`. */
function placeIn({ environment: { name, file, root }, path }: Side): string {
  const { at } = nearestNode(root, path);
  const overlay = at.file === file ? "" : ` with ${basename(file)}`;
  return `in ${name} (${basename(at.file)}:${placeOf(at)}${overlay})`;
}

function nameOf(side: Side): string {
  return side.found ?? [formatPath(side.path), textOf(side)].filter(Boolean).join(" ");
}

function textOf({ environment, path }: Side): string | undefined {
  return foundText(find(environment.root, path));
}
