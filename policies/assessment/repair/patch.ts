import type { Json, JsonObject } from "../../../common/json";
import { mergedObjects } from "../../../common/merged-objects";
import { printable } from "../../../common/printable";
import type { JudgedFinding } from "../exemptions";
import { partsBeside, renaming } from "./parts-beside";
import { placeIn, type PatchPlace } from "./patch-place";
import { bareType, withPlaceholders, type WithPlaceholders } from "./placeholders";
import { repairOf } from "./repair-of";
import { hclBlock } from "./write-hcl";
import { typescriptConstruct } from "./write-typescript";

/** What to write for one resource so that what was found of it is repaired, in two languages. */
export interface Patch {
  /** Blocks that hold only what changes: what else is written in them stays. */
  readonly hcl: string;
  readonly typescript: string;
  /** Names that stand for what only the owner knows, such as `<subnet_id>`. */
  readonly placeholders: readonly string[];
}

/** A resource in the patch: whole when it is added, else what changes of it. */
interface Part {
  readonly type: string;
  readonly label: string;
  readonly body: JsonObject;
  readonly comments: readonly string[];
}

/** The patch of one resource. @param findings its open findings, at least one */
export function patchOf(findings: readonly [JudgedFinding, ...JudgedFinding[]]): Patch {
  const place = placeIn(findings[0]);
  const { own, beside, placeholders } = partsOf(findings, place);
  const isChanged = own.comments.length > 0 || Object.keys(own.body).length > 0;
  const changes = isChanged && place.type !== undefined ? [own] : [];
  const parts = [...changes, ...beside];
  const hcl = parts.map(({ type, label, body, comments }) =>
    hclBlock(`resource ${JSON.stringify(type)} ${JSON.stringify(label)}`, body, comments),
  );
  const typescript = parts.map(({ type, label, body, comments }) =>
    typescriptConstruct(type, label === own.label && type === own.type ? place.id : label, body, comments),
  );
  const open = placeholders.filter((name) => hcl.some((text) => text.includes(JSON.stringify(name)))).sort();
  const notes = [
    ...(place.type === undefined ? own.comments : []),
    ...(changes.length > 0 && !place.isForeign ? ["what else is written in this resource stays"] : []),
    ...(open.length > 0 ? [`only you know ${open.join(", ")}`] : []),
  ];
  return { hcl: joined(notes, "#", hcl), typescript: joined(notes, "//", typescript), placeholders: open };
}

function joined(notes: readonly string[], mark: string, blocks: readonly string[]): string {
  const head = notes.map((note) => `${mark} ${note}`).join("\n");
  return [head, blocks.join("\n\n")].filter((text) => text !== "").join("\n");
}

/** What changes of the resource, and what is written beside it. */
function partsOf(findings: readonly JudgedFinding[], place: PatchPlace) {
  const placeholders = new Set<string>();
  const keep = ({ value, placeholders: names }: WithPlaceholders<JsonObject>) => {
    for (const name of names) placeholders.add(name);
    return value;
  };
  let body: JsonObject = {};
  const comments = new Set<string>();
  const beside = new Map<string, Part>();
  for (const finding of findings) {
    const repair = repairOf(finding);
    if (!repair && isCovered(finding, findings)) continue;
    if (!repair || place.isForeign) for (const line of byHand(finding, place.isForeign)) comments.add(line);
    if (!repair) continue;
    const rename = renaming(repair, place);
    for (const path of repair.unset) comments.add(`take out where it is written: ${path}`);
    if (!place.isForeign)
      body = mergedObjects(body, keep(withPlaceholders(repair.set, rename, bareType(finding.type), false)), greater);
    for (const { type, label, comments: said, named } of partsBeside(repair, finding.type, place, rename)) {
      const key = `${type}.${label}`;
      beside.set(key, { type, label, comments: said, body: mergedObjects(beside.get(key)?.body ?? {}, keep(named)) });
    }
  }
  const own: Part = { type: place.type ?? "", label: place.label, body, comments: [...comments] };
  return { own, beside: [...beside.values()], placeholders: [...placeholders] };
}

/** Of two numbers that rules ask for at least, the greater meets both. */
function greater(first: Json, second: Json): Json {
  return typeof first === "number" && typeof second === "number" ? Math.max(first, second) : second;
}

/** What a person has to write, where no example shows it for this type; nothing that the input says. */
function byHand({ fix, remedy }: JudgedFinding, isForeign: boolean): readonly string[] {
  const lines = remedy ? remedy.hcl.split("\n").map((line) => (isForeign ? `as azurerm has it: ${line}` : line)) : [];
  return [fix, ...lines].map(printable);
}

/** True for what another finding of the resource repairs with it: they have one cause, and that one says what to write. */
function isCovered({ cause }: JudgedFinding, findings: readonly JudgedFinding[]): boolean {
  return cause !== undefined && findings.some((other) => other.cause?.id === cause.id && repairOf(other));
}
