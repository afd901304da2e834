import Ajv from "ajv";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadDeployment } from "../../../blueprints/deployment";
import { blueprints } from "../../../blueprints/registry.generated";
import { annotations } from "../../../common/shape/schema";
import { deploymentSchema, isRecord } from "../../../blueprints/deployment/shape/schema";
import { regions } from "../../../constructs/core/regions";
import { defenderPlanSettings } from "../../../constructs/visibility/defender-plan-settings";

const root = join(__dirname, "../../..");

interface Place {
  readonly pointer: string;
  readonly schema: Record<string, unknown>;
}

/** Every subschema below `value`, with its JSON pointer. */
function* subschemas(value: unknown, pointer = ""): Generator<Place> {
  if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* subschemas(item, `${pointer}/${i}`);
  if (!isRecord(value)) return;
  yield { pointer, schema: value };
  for (const [key, child] of Object.entries(value)) {
    if (key !== "examples" && key !== "default") yield* subschemas(child, `${pointer}/${key.replaceAll("/", "~1")}`);
  }
}

const places = [...subschemas(deploymentSchema)];

function strictAjv(): Ajv {
  const ajv = new Ajv({ allErrors: true, discriminator: true, strict: true, strictRequired: false });
  for (const annotation of annotations) ajv.addKeyword(annotation);
  return ajv.addSchema(deploymentSchema, "deployment");
}

test("the schema is a sound draft-07 schema", () => {
  const ajv = strictAjv();
  expect(ajv.validateSchema(deploymentSchema)).toBe(true);
  expect(() => ajv.getSchema("deployment")).not.toThrow();
});

test("every mapping says which keys it has, and takes no other; where a word chooses it, the chosen one does", () => {
  const open = places.filter(
    ({ schema }) => "properties" in schema && schema.additionalProperties !== false && !("discriminator" in schema),
  );
  expect(open.map(({ pointer }) => pointer)).toEqual([]);
});

test("editors can explain every key", () => {
  const silent = places
    .filter(({ pointer }) => /\/properties\/[^/]+$/.test(pointer))
    .filter(({ schema }) => {
      const reference = typeof schema.$ref === "string" ? schema.$ref.replace("#/definitions/", "") : undefined;
      const target = reference === undefined ? schema : deploymentSchema.definitions[reference];
      return !isRecord(target) || typeof target.description !== "string";
    });
  expect(silent.map(({ pointer }) => pointer)).toEqual([]);
});

test("every pattern is explained in words", () => {
  const silent = places.filter(({ schema }) => typeof schema.pattern === "string" && !schema.patternErrorMessage);
  expect(silent.map(({ pointer }) => pointer)).toEqual([]);
});

test("defaults and examples are valid", () => {
  const ajv = strictAjv();
  const wrong = places.flatMap(({ pointer, schema }) => {
    const values = [
      ...(Array.isArray(schema.examples) ? schema.examples : []),
      ...("default" in schema ? [schema.default] : []),
    ];
    if (values.length === 0) return [];
    const validate = ajv.compile({ $ref: `deployment#${pointer}` });
    return values.filter((value) => !validate(value)).map((value) => `${pointer}: ${JSON.stringify(value)}`);
  });
  expect(wrong).toEqual([]);
});

test("the regions are those of the region table", () => {
  expect(deploymentSchema.definitions["region"]?.enum).toEqual(Object.keys(regions));
});

test("the blueprints are those of the registry", () => {
  expect(deploymentSchema.definitions["blueprintName"]?.enum).toEqual(Object.keys(blueprints));
});

test("the Defender plans are those of the construct", () => {
  const lists = places.filter(({ schema }) => schema.title === "DefenderPlan").map(({ schema }) => schema.enum);
  expect(lists).toEqual([Object.keys(defenderPlanSettings)]);
});

test("region codes differ", () => {
  const codes = Object.values(regions).map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});

test.each([
  ["the schema is composed of what all share and of the fields of each blueprint", "compose-schema"],
  ["the types are generated from this schema", "generate-types"],
  ["the index of blueprints is that of their folders", "generate-blueprint-index"],
])("%s", (_, script) => {
  const { status, stderr } = spawnSync(process.execPath, [`scripts/${script}.mjs`, "--check"], { cwd: root });
  expect({ status, stderr: stderr.toString() }).toEqual({ status: 0, stderr: "" });
});

test.each(["ztai.minimal.yaml", "ztai.example.yaml", "ztai.bring-your-own.yaml"])(
  "%s loads, and points at the schema",
  (name) => {
    const file = join(root, "blueprints/rag-chat", name);
    expect(readFileSync(file, "utf8").split("\n")[0]).toBe(
      "# yaml-language-server: $schema=../../schemas/ztai.schema.json",
    );
    expect(loadDeployment(file, { today: "2026-11-20" }).workloads[0]?.name).toBe("hr-assistant");
  },
);
