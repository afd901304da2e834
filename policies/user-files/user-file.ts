import type { Json } from "../../common/json";
import type { Problem } from "../../common/problem";
import { formatPath, type Path } from "../../common/yaml/located";

/** A YAML or JSON file that people write, with the place of every value. */
export interface UserFile {
  /** Path as shown in problems. */
  readonly file: string;
  readonly value: Json;
  /** `line:column` of the key or list item at a path, from 1; of the nearest value above when there is none. */
  place(path: Path): string;
}

/** What a problem says besides where. */
export type Complaint = Pick<Problem, "code" | "found" | "allowed" | "fix">;

/** An error at a place in the file. `found` starts with the path, as `rules[2].severity …`. */
export function problemAt(file: UserFile, path: Path, { code, found, allowed, fix }: Complaint): Problem {
  return {
    code,
    level: "error",
    file: file.file,
    place: file.place(path),
    path: formatPath(path),
    message: found,
    allowed,
    fix,
  };
}

/** A value as text in a message, cut to a readable length. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
