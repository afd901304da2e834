import { isDate } from "../../common/date";
import type { AnswerEntry } from "./answer";

/** What is wrong with an entry whose shape is right, and at which key. */
export interface EntryComplaint {
  /** @default - the entry as a whole */
  readonly key?: "date" | "reviewDate";
  readonly found: string;
  readonly allowed: string;
  readonly fix: string;
}

/** What is missing from an answer, and dates that do not exist, contradict each other or lie ahead of `today`. */
export function checkEntry(entry: AnswerEntry, today: string): readonly EntryComplaint[] {
  return [...missing(entry), ...wrongDates(entry, today)];
}

function missing(entry: AnswerEntry): readonly EntryComplaint[] {
  const { answer, evidence, note } = entry;
  if (answer === undefined) return [];
  const keys = (["owner", "date", "reviewDate"] as const).filter((key) => entry[key] === undefined);
  const needed: string[] = [...keys];
  if (answer === "yes" && evidence.length === 0) needed.push("evidence");
  if (answer === "not-applicable" && note === undefined) needed.push("note");
  return needed.map((key) => ({
    found: `answers ${answer} without ${key}`,
    allowed: "an answer with owner, date and reviewDate, a yes with evidence, a not-applicable with the reason in note",
    fix: `add ${key}, or leave answer empty`,
  }));
}

function wrongDates({ date, reviewDate }: AnswerEntry, today: string): readonly EntryComplaint[] {
  const complaints: EntryComplaint[] = [];
  const allowed = "a date such as 2027-03-31";
  const fix = "correct the date";
  if (date !== undefined && !isDate(date))
    complaints.push({ key: "date", found: `is ${date}, which is not a day`, allowed, fix });
  else if (date !== undefined && date > today)
    complaints.push({ key: "date", found: `is ${date}, after today`, allowed: `a day until ${today}`, fix });
  if (reviewDate !== undefined && !isDate(reviewDate))
    complaints.push({ key: "reviewDate", found: `is ${reviewDate}, which is not a day`, allowed, fix });
  else if (date !== undefined && reviewDate !== undefined && reviewDate < date)
    complaints.push({
      key: "reviewDate",
      found: `is ${reviewDate}, before the date ${date}`,
      allowed: `a day from ${date} on`,
      fix,
    });
  return complaints;
}
