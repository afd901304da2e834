import type { Problem } from "../../common/problem";
import { matchesGlob } from "../../common/glob";

/** A part of the input that was not read. It could hold anything. */
export interface UnreadPart {
  /** What `--allow-unread` takes for it, such as `module.network`. */
  readonly name: string;
  /** The caller lets it stay unread: it is said, and changes no control. */
  readonly allowed: boolean;
  /** Where it is, and how it becomes readable. */
  readonly problem: Problem;
}

/** What was not read, and the problems of loading with those that are allowed as warnings. */
export interface Unread {
  readonly parts: readonly UnreadPart[];
  readonly problems: readonly Problem[];
}

/** @param allow globs over the names of parts */
export function unreadParts(problems: readonly Problem[], allow: readonly string[]): Unread {
  const used = new Set<string>();
  const parts: UnreadPart[] = [];
  const judged = problems.map((problem): Problem => {
    const names = problem.unread ?? [];
    const [name] = names;
    if (name === undefined) return problem;
    const allowing = allow.filter((pattern) => names.some((one) => matchesGlob(pattern, one)));
    for (const pattern of allowing) used.add(pattern);
    const allowed = allowing.length > 0;
    const shown: Problem = allowed ? { ...problem, level: "warning" } : problem;
    parts.push({ name, allowed, problem: shown });
    return shown;
  });
  const idle = allow.filter((pattern) => !used.has(pattern)).map((pattern) => nothingUnread(pattern, parts));
  return { parts, problems: [...judged, ...idle] };
}

/** True when no control may count as met, since a part that nobody allowed was not read. */
export function hasOpenParts(parts: readonly UnreadPart[]): boolean {
  return parts.some(({ allowed }) => !allowed);
}

function nothingUnread(pattern: string, parts: readonly UnreadPart[]): Problem {
  const names = parts.map(({ name }) => name);
  const fix = names.length === 0 ? "leave it out" : `name one of ${names.slice(0, 5).join(", ")}`;
  return {
    code: "ZTAI-POL-029",
    level: "warning",
    file: "--allow-unread",
    place: pattern,
    found: "names nothing that was left unread",
    allowed: "names of what was not read",
    fix,
  };
}
