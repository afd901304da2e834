import { isList, own, type JsonObject } from "../../common/json";
import { answerValues, type AnswerEntry } from "./answer";

/** An entry of the file whose shape was checked. Keys without a value are left out. */
export function toEntry(control: string, raw: JsonObject): AnswerEntry {
  const text = (key: string): string | undefined => {
    const value = own(raw, key);
    return typeof value === "string" ? value.trim() : undefined;
  };
  const given = {
    answer: answerValues.find((value) => value === text("answer")),
    owner: text("owner"),
    date: text("date"),
    reviewDate: text("reviewDate"),
    note: text("note"),
    source: text("source") === "zero-trust-assessment" ? ("zero-trust-assessment" as const) : undefined,
  };
  const evidence = own(raw, "evidence") ?? [];
  const list = (isList(evidence) ? evidence : [evidence]).flatMap((one) =>
    typeof one === "string" ? [one.trim()] : [],
  );
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...(present as Partial<AnswerEntry>), control, evidence: list };
}
