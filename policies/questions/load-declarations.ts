import { isDate } from "../../common/date";
import { isList, isObject, own, type JsonObject } from "../../common/json";
import type { Problem } from "../../common/problem";
import type { Path } from "../../common/yaml/located";
import type { PlacedDeclaration } from "../declarations";
import type { FileShape } from "../user-files/check-shape";
import { problemAt, type UserFile } from "../user-files/user-file";

/** What `provides` of an answers file holds: a declaration for each capability that an entry names. */
export function declarationsIn(
  file: UserFile,
  shape: FileShape,
): { readonly declarations: readonly PlacedDeclaration[]; readonly problems: readonly Problem[] } {
  const list = isObject(file.value) ? own(file.value, "provides") : undefined;
  const read = (isList(list) ? list : []).map((raw, index) => {
    const path: Path = ["provides", index];
    return shape.refuses(path) || !isObject(raw) ? { declarations: [], problems: [] } : readEntry(file, raw, path);
  });
  return {
    declarations: read.flatMap(({ declarations }) => declarations),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** An entry whose shape the schema allows. */
function readEntry(file: UserFile, raw: JsonObject, path: Path): ReturnType<typeof declarationsIn> {
  const [owner = ""] = texts(raw, "owner");
  const [until] = texts(raw, "until");
  if (until !== undefined && !isDate(until)) {
    const complaint = { found: `is ${until}, which is no day`, allowed: "a date such as 2027-03-31" };
    const code = "ZTAI-POL-061";
    return {
      declarations: [],
      problems: [problemAt(file, [...path, "until"], { code, ...complaint, fix: "correct it" })],
    };
  }
  const shared = {
    owner,
    evidence: texts(raw, "evidence"),
    ...(until === undefined ? {} : { until }),
    file: file.file,
  };
  return {
    declarations: texts(raw, "capabilities").map((capability, index) => ({
      capability,
      ...shared,
      place: file.place([...path, "capabilities", index]),
    })),
    problems: [],
  };
}

function texts(raw: JsonObject, key: string): readonly string[] {
  const value = own(raw, key) ?? [];
  return (isList(value) ? value : [value]).flatMap((one) => (typeof one === "string" ? [one.trim()] : []));
}
