import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { explain } from "../../../cli/explain";
import { describeShapeError } from "../../../common/shape/describe-shape-error";
import type { Schema } from "../../../common/shape/schema";
import { ztai } from "../../helpers/fake-terminal";
import { tempFolder } from "../../helpers/temp-folder";

const folder = tempFolder();

type Enumeration = Schema & { readonly enum: readonly unknown[] };

/** Every enumeration of every schema, by its place. */
const enumerations = readdirSync("schemas").flatMap((file) => {
  const found: (readonly [string, Enumeration])[] = [];
  const walk = (node: unknown, place: string): void => {
    if (typeof node !== "object" || node === null) return;
    if (Array.isArray((node as Schema).enum)) found.push([place, node as Enumeration]);
    for (const [key, value] of Object.entries(node)) walk(value, `${place}/${key}`);
  };
  walk(JSON.parse(readFileSync(join("schemas", file), "utf8")), file);
  return found;
});

/** What a message says is allowed, of a value that an enumeration has not. */
function allowedBy(parentSchema: Schema): string {
  const error = { keyword: "enum", instancePath: "/key", schemaPath: "", params: {}, data: "no-such-word" };
  const subject = { at: () => ({ file: "f", place: "1:1" }), source: () => undefined, found: () => "no-such-word" };
  const { problem } = describeShapeError({ ...error, parentSchema }, ["key"], subject, { code: () => "ZTAI-CFG-014" });
  return problem.allowed ?? "";
}

const listedElsewhere = /^(\d+) values, listed by ztai explain (\S+)$/;

test.each(enumerations)("%s: a message lists the values, or names the code that explains them", async (_, schema) => {
  const allowed = allowedBy(schema);
  const [, count, code = ""] = listedElsewhere.exec(allowed) ?? [];
  const text = count === undefined ? allowed : (await explain(code)).text;
  const words = text.split(/[\s,]+|\.$/m);
  expect(schema.enum.map(String).filter((value) => !words.includes(value))).toEqual([]);
  if (count !== undefined) expect(count).toBe(String(schema.enum.length));
});

test("the names of regions are too many for a message", () => {
  const long = enumerations.filter(([, schema]) => listedElsewhere.test(allowedBy(schema)));
  expect(long.map(([place]) => place)).toEqual(["ztai.schema.json/definitions/region"]);
});

test("the README shows the messages as they are", async () => {
  const [, shown = ""] = /```text\n(ztai\.yaml:[^]*?)```/.exec(readFileSync("README.md", "utf8")) ?? [];
  const minimal = readFileSync("blueprints/rag-chat/ztai.minimal.yaml", "utf8");
  const file = join(folder, "ztai.yaml");
  writeFileSync(file, minimal.replace("swedencentral", "swedncentral").replace("10.1.0.0/22", "10.0.8.0/22"));
  const { stderr } = await ztai("validate", file);
  expect(stderr.replaceAll(`${folder}/`, "")).toBe(shown);
});
