import fc from "fast-check";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assess, renderJson } from "../../policies";
import { isList, isObject, type Json, type JsonObject } from "../../common/json";
import { tempFolder } from "../helpers/temp-folder";
import { terraformText } from "../helpers/terraform-text";
import { exampleStacks } from "../mutation/estate";
import { ruined } from "../mutation/ruined-estate";

const folder = tempFolder();
const stacks = ruined(exampleStacks());
const names = Object.keys(stacks);

type File = readonly [name: string, text: string];

/** What a report says, whatever the order in which it says it and the place in the folder where it was found. */
async function said(paths: readonly string[], at: string): Promise<Json> {
  const assessment = await assess(paths, { today: "2026-11-20" });
  return sorted(
    JSON.parse(
      renderJson(assessment, { all: true })
        .replaceAll(at, "")
        .replace(/\/\d\.tf/g, ""),
    ) as Json,
  );
}

function sorted(value: Json): Json {
  if (isList(value)) {
    const items = value.map(sorted).map((item) => [JSON.stringify(item), item] as const);
    return items.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, item]) => item);
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([key]) => key !== "line");
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]).sort());
}

/** Judges files, and the paths of the command line, in the order they are given. */
async function judged(files: readonly File[], paths: readonly string[]): Promise<Json> {
  const at = mkdtempSync(join(folder, "estate-"));
  for (const [name, text] of files) {
    mkdirSync(join(at, name, ".."), { recursive: true });
    writeFileSync(join(at, name), text);
  }
  const report = await said(
    paths.map((path) => join(at, path)),
    at,
  );
  rmSync(at, { recursive: true });
  return report;
}

/** The members of every section and of every type, in another order. */
function reordered(json: JsonObject, order: (keys: readonly string[]) => readonly string[], depth = 3): JsonObject {
  return Object.fromEntries(
    order(Object.keys(json)).map((key) => {
      const value = json[key] ?? null;
      return [key, depth > 1 && isObject(value) ? reordered(value, order, depth - 1) : value];
    }),
  );
}

/** Sorts by a number for each key, so that any number makes an order. */
function shuffle(seed: number): (keys: readonly string[]) => readonly string[] {
  const rank = (key: string) => [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, seed);
  return (keys) => [...keys].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

const seeds = fc.integer({ min: 1, max: 65_000 });

test("the order of paths and of resources in synthesized JSON does not matter", async () => {
  const write = (order: (keys: readonly string[]) => readonly string[]) =>
    names.map((name): File => [`${name}.json`, JSON.stringify(reordered(stacks[name] ?? {}, order))]);
  const paths = names.map((name) => `${name}.json`);
  const expected = await judged(
    write((keys) => keys),
    paths,
  );
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      expect(await judged(write(shuffle(seed)), shuffle(seed)(paths))).toEqual(expected);
    }),
    { numRuns: 4, seed: 20261120 },
  );
});

/** The same stacks as folders of files, each with a part of the resources. */
function textFiles(seed: number, parts: number): readonly File[] {
  return names.flatMap((name): readonly File[] => {
    const { resource, ...settings } = stacks[name] ?? {};
    const byType = isObject(resource) ? resource : {};
    const types = shuffle(seed)(Object.keys(byType));
    const files = Array.from({ length: parts }, (_, part): File => {
      const mine = types
        .filter((_, index) => index % parts === part)
        .map((type) => [type, byType[type] ?? {}] as const);
      return [`${name}/${part}.tf`, terraformText({ resource: Object.fromEntries(mine) })];
    });
    return [[`${name}/${parts}.tf`, terraformText(settings)], ...files];
  });
}

test("it does not matter which file of a folder a resource is in", async () => {
  const expected = await judged(textFiles(1, 1), names);
  await fc.assert(
    fc.asyncProperty(seeds, fc.integer({ min: 1, max: 5 }), async (seed, parts) => {
      expect(await judged(textFiles(seed, parts), shuffle(seed)(names))).toEqual(expected);
    }),
    { numRuns: 3, seed: 20261120 },
  );
});
