import { isDate } from "../../common/date";
import { isList, isObject, own, type Json } from "../../common/json";
import { advice } from "../../common/nearest";
import type { Problem } from "../../common/problem";
import { capabilities } from "../catalog/capabilities";
import type { TerraformDocument } from "../estate/document";
import type { PlacedDeclaration } from "./declaration";

/** What was read of declarations. */
export interface ReadDeclarations {
  readonly declarations: readonly PlacedDeclaration[];
  readonly problems: readonly Problem[];
}

const allowed = "capabilities, owner and evidence, and perhaps until";

/** Declarations that stacks carry under `//.ztai.provides`; the same one in several stacks is one. */
export function carriedDeclarations(documents: readonly TerraformDocument[]): ReadDeclarations {
  const read = documents.map(({ json, file }) => {
    const comment = own(json, "//");
    const ztai = isObject(comment) ? own(comment, "ztai") : undefined;
    const list = isObject(ztai) ? own(ztai, "provides") : undefined;
    const entries = isList(list) ? list.map((raw, index) => readEntry(raw, file, `//.ztai.provides[${index}]`)) : [];
    return {
      declarations: entries.flatMap(({ declarations }) => declarations),
      problems: entries.flatMap(({ problems }) => problems),
    };
  });
  return {
    declarations: distinctBy(
      read.flatMap(({ declarations }) => declarations),
      ({ capability, owner, evidence, until }) => JSON.stringify([capability, owner, evidence, until]),
    ),
    problems: distinctBy(
      read.flatMap(({ problems }) => problems),
      ({ place, found }) => `${place} ${found}`,
    ),
  };
}

/** Reads one entry of unknown shape: a declaration for each capability that it names. */
function readEntry(raw: Json, file: string, place: string): ReadDeclarations {
  const wrong = (found: string, fix = "correct it where it is declared"): Problem => ({
    code: "ZTAI-POL-111",
    level: "error",
    file,
    place,
    found,
    allowed,
    fix,
  });
  if (!isObject(raw)) return { declarations: [], problems: [wrong("a declaration that is no object")] };
  const owner = textOf(own(raw, "owner"));
  const until = own(raw, "until");
  const named = texts(own(raw, "capabilities"));
  const evidence = texts(own(raw, "evidence"));
  const problems = [
    ...(named.length === 0 ? [wrong("a declaration without capabilities")] : []),
    ...(owner === undefined ? [wrong("a declaration without owner")] : []),
    ...(evidence.length === 0 ? [wrong("a declaration without evidence")] : []),
    ...(until !== undefined && !(typeof until === "string" && isDate(until))
      ? [wrong(`until ${JSON.stringify(until)}, which is no date such as 2027-03-31`)]
      : []),
    ...named
      .filter((capability) => !capabilities.includes(capability))
      .map((capability) =>
        wrong(
          `the capability ${JSON.stringify(capability)}, which does not exist`,
          advice(capability, capabilities, `one of ${capabilities.join(", ")}`),
        ),
      ),
  ];
  if (problems.length > 0 || owner === undefined) return { declarations: [], problems };
  const last = typeof until === "string" ? { until } : {};
  return {
    declarations: named.map((capability) => ({ capability, owner, evidence, ...last, file, place })),
    problems,
  };
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** One text or a list of them; nothing when any of it is something else. */
function texts(value: Json | undefined): readonly string[] {
  const list = (isList(value) ? value : [value]).map(textOf);
  return list.includes(undefined) ? [] : list.flatMap((text) => text ?? []);
}

function distinctBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item] as const)).values()];
}
