import { toText } from "../convert";
import { EvaluationError, type EvaluationBudget, type Val } from "../value";
import { at, strict, type Implementation } from "./implementation";

/** The records of comma-separated values, https://www.rfc-editor.org/rfc/rfc4180 */
function records(text: string, budget: EvaluationBudget): string[][] {
  const found: string[][] = [];
  let record: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  while (field.lastIndex < text.length) {
    const isAtStart = record.length === 0;
    const match = field.exec(text);
    if (!match) throw new EvaluationError("the text is not comma-separated values");
    budget.spend();
    const [, quoted, plain = "", separator = ""] = match;
    const isEmptyLine = isAtStart && quoted === undefined && plain === "" && separator !== ",";
    if (!isEmptyLine) record.push(quoted === undefined ? plain : quoted.replace(/""/g, '"').replace(/\r\n/g, "\n"));
    if (separator === ",") {
      if (field.lastIndex === text.length) record.push("");
      else continue;
    }
    if (record.length > 0) found.push(record);
    record = [];
  }
  if (record.length > 0) found.push(record);
  return found;
}

const csvdecode = strict((given, { budget }) => {
  const [header = [], ...rows] = records(toText(at(given, 0)), budget);
  if (header.length === 0) throw new EvaluationError("the text has no header");
  if (new Set(header).size < header.length) throw new EvaluationError("two columns have one name");
  return rows.map((row): Val => {
    if (row.length !== header.length) throw new EvaluationError("a row has another number of fields than the header");
    return new Map(header.map((name, index) => [name, row[index] ?? ""]));
  });
});

/** Functions over comma-separated values. */
export const delimited: Readonly<Record<string, Implementation>> = { csvdecode };
