import answersSchema from "../../schemas/answers.schema.json";
import { findControl, controls } from "../catalog";
import { isDate } from "../../common/date";
import { isObject, own, type JsonObject } from "../../common/json";
import { comparePlaces, type Problem } from "../../common/problem";
import { checkShape } from "../user-files/check-shape";
import { advice } from "../../common/nearest";
import { readUserFile } from "../user-files/read-user-file";
import type { Path } from "../../common/yaml/located";
import { problemAt, type UserFile } from "../user-files/user-file";
import type { PlacedDeclaration } from "../declarations";
import { answerState, type Answer } from "./answer";
import { checkEntry } from "./check-entry";
import { declarationsIn } from "./load-declarations";
import { toEntry } from "./to-entry";

/** More unknown controls than these are not worth reading. */
const maximumProblems = 100;

/** Answers that count, and everything that is wrong with the others. */
export interface LoadedAnswers {
  /** In the order of the file. Entries with an error are left out. */
  readonly answers: readonly Answer[];
  /** What owners say that they provide. Entries with an error are left out. */
  readonly declarations: readonly PlacedDeclaration[];
  /** Errors, and a warning for each answer past its review date; in the order of the file. */
  readonly problems: readonly Problem[];
}

/**
 * Reads an answers file, YAML or JSON. Never throws for what the file holds: problems come all at once.
 * @throws RangeError when `today` is not a date
 */
export function loadAnswers(path: string, today: string): LoadedAnswers {
  if (!isDate(today)) throw new RangeError(`today is ${JSON.stringify(today)}; it must be a date such as 2027-03-31`);
  const { parsed, problems } = readUserFile(path);
  if (!parsed) return { answers: [], declarations: [], problems };
  const shape = checkShape(parsed, answersSchema, { codeOf: () => "ZTAI-POL-061" });
  const unknown = unknownControls(parsed);
  const entries = entriesOf(parsed).map(([id, raw]) => checked(parsed, id, raw, shape.refuses(["answers", id]), today));
  const declared = declarationsIn(parsed, shape);
  const all = [...shape.problems, ...unknown, ...entries.flatMap((entry) => entry.problems), ...declared.problems];
  return {
    answers: entries.flatMap(({ answer }) => answer ?? []),
    declarations: declared.declarations,
    problems: all.sort(comparePlaces),
  };
}

function entriesOf({ value }: UserFile): readonly (readonly [string, JsonObject])[] {
  const answers = isObject(value) ? own(value, "answers") : undefined;
  if (!isObject(answers)) return [];
  return Object.entries(answers).map(([id, raw]) => [id, isObject(raw) ? raw : {}]);
}

function checked(
  file: UserFile,
  id: string,
  raw: JsonObject,
  refused: boolean,
  today: string,
): { readonly answer?: Answer; readonly problems: readonly Problem[] } {
  const path: Path = ["answers", id];
  if (refused || !findControl(id)) return { problems: [] };
  const entry = toEntry(id, raw);
  const problems = checkEntry(entry, today).map(({ key, ...complaint }) =>
    problemAt(file, key ? [...path, key] : path, { code: "ZTAI-POL-061", ...complaint }),
  );
  if (problems.length > 0) return { problems };
  const state = answerState(entry, today);
  const answer = { ...entry, state, file: file.file, place: file.place(path) };
  return {
    answer,
    problems: state === "expired" ? [expired(file, path, entry.reviewDate ?? "", entry.owner ?? "")] : [],
  };
}

function unknownControls(file: UserFile): readonly Problem[] {
  const known = controls.map(({ id }) => id);
  const unknown = entriesOf(file).flatMap(([id]) => (findControl(id) ? [] : [id]));
  return unknown.slice(0, maximumProblems).map((id) => {
    const fix = advice(id, known, "ztai controls lists them");
    const complaint = { code: "ZTAI-POL-062", found: "is not a control of the catalog", allowed: "a control id", fix };
    return problemAt(file, ["answers", id], complaint);
  });
}

function expired(file: UserFile, path: Path, reviewDate: string, owner: string): Problem {
  const complaint = {
    code: "ZTAI-POL-110",
    found: `was to be reviewed by ${reviewDate} and counts as open`,
    allowed: "a review date from today on",
    fix: `let ${owner} answer again, with a new date and review date`,
  };
  return { ...problemAt(file, path, complaint), level: "warning" };
}
