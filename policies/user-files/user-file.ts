import type { Json } from "../../common/json";
import type { Problem } from "../../common/problem";

/** Keys and indexes from the root of a file to a value. */
export type Path = readonly (string | number)[];

/** A YAML or JSON file that people write, with the place of every value. */
export interface UserFile {
  /** Path as shown in problems. */
  readonly file: string;
  readonly value: Json;
  /** `line:column` of the key or list item at a path, from 1; of the nearest value above when there is none. */
  place(path: Path): string;
}

/** `rules[2].expect.type`; empty for the root. */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    return text === "" ? step : `${text}.${step}`;
  }, "");
}

/** What a problem says besides where. */
export type Complaint = Pick<Problem, "code" | "found" | "allowed" | "fix">;

/** An error at a place in the file. `found` starts with the path, as `rules[2].severity …`. */
export function problemAt(file: UserFile, path: Path, { code, found, allowed, fix }: Complaint): Problem {
  const name = formatPath(path);
  const described = name === "" ? found : `${name} ${found}`;
  return { code, level: "error", file: file.file, place: file.place(path), found: described, allowed, fix };
}

/** A value as text in a message, cut to a readable length. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
