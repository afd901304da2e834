import Ajv from "ajv";
import fc from "fast-check";
import type { Json } from "../../../common/json";
import { schemaFaults } from "../../../policies/custom-rules/schema/check-schema";
import { evaluateSchema } from "../../../policies/custom-rules/schema/evaluate";
import { UnknownPart, type PartlyKnown } from "../../../policies/custom-rules/schema/unknown-value";

const ajv = new Ajv({ strict: false, allErrors: true });
const names = ["a", "b", "c"] as const;
const scalar = fc.constantFrom<Json>(true, false, 0, 1, 2.5, 6, "x", "Deny", "TLS1_2");
const items = fc.array(scalar, { minLength: 1, maxLength: 3 });
const arguments_ = fc.record(
  { a: scalar, b: items, c: fc.record({ d: scalar, e: scalar }, { requiredKeys: [] }) },
  { requiredKeys: [] },
);

const scalarSchema = fc.oneof(
  fc.record({ const: scalar }),
  fc.record({ enum: fc.uniqueArray(scalar, { minLength: 1, maxLength: 3 }) }),
  fc.record({ type: fc.constantFrom("string", "number", "integer", "boolean", ["string", "null"]) }),
  fc.constantFrom<Json>(
    { minimum: 1 },
    { maximum: 2 },
    { exclusiveMinimum: 1 },
    { exclusiveMaximum: 6 },
    { multipleOf: 2 },
  ),
  fc.constantFrom<Json>({ minLength: 2 }, { maxLength: 1 }, { pattern: "^T|y$" }, true, false),
);
const listSchema = fc.oneof(
  fc.record({ items: scalarSchema }),
  fc.record({ contains: scalarSchema }),
  fc.constantFrom<Json>({ minItems: 2 }, { maxItems: 1 }, { uniqueItems: true }, { type: "array" }),
);
const blockSchema = fc.oneof(
  fc.record({
    properties: fc.record({ d: scalarSchema, e: scalarSchema }, { requiredKeys: [] }),
    required: fc.subarray(["d", "e"]),
  }),
  fc.record({ properties: fc.record({ d: scalarSchema }), additionalProperties: fc.oneof(fc.boolean(), scalarSchema) }),
  fc.constantFrom<Json>(
    { minProperties: 1 },
    { maxProperties: 1 },
    { propertyNames: { enum: ["d"] } },
    { type: "object" },
  ),
);
const leaf = fc.oneof(
  fc.record({
    properties: fc.record({ a: scalarSchema, b: listSchema, c: blockSchema }, { requiredKeys: [] }),
    required: fc.subarray([...names]),
  }),
  fc.record({ required: fc.subarray([...names]) }),
);
const { schema } = fc.letrec<{ schema: Json }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3 },
    leaf as fc.Arbitrary<Json>,
    fc.array(tie("schema"), { minLength: 1, maxLength: 3 }).map((allOf) => ({ allOf })),
    fc.array(tie("schema"), { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf })),
    fc.array(tie("schema"), { minLength: 1, maxLength: 3 }).map((oneOf) => ({ oneOf })),
    tie("schema").map((not) => ({ not })),
    fc.record({ if: tie("schema"), then: tie("schema"), else: tie("schema") }),
  ),
}));

test("says what ajv says when everything is known", () => {
  fc.assert(
    fc.property(schema, arguments_, (asked, found) => {
      expect(schemaFaults(asked, [])).toEqual([]);
      expect(evaluateSchema(asked, found as PartlyKnown).truth).toBe(
        ajv.validate(asked as object, found) ? "holds" : "fails",
      );
    }),
    { numRuns: 800 },
  );
});

test("never decides otherwise, only less, when something becomes unknown", () => {
  fc.assert(
    fc.property(schema, arguments_, fc.nat(), (asked, found, seed) => {
      const before = evaluateSchema(asked, found as PartlyKnown).truth;
      const after = evaluateSchema(asked, hide(found as PartlyKnown, seed)).truth;
      expect([before, "unknown"]).toContain(after);
    }),
    { numRuns: 800 },
  );
});

/** The tree with some of its values unknown; which ones depends on the seed. */
function hide(value: PartlyKnown, seed: number): PartlyKnown {
  if (seed % 3 === 1) return new UnknownPart("var.x has no value");
  if (Array.isArray(value)) return value.map((item: PartlyKnown, index) => hide(item, (seed >> (index + 2)) % 5));
  if (typeof value !== "object" || value === null || value instanceof UnknownPart) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item], index) => [key, hide(item as PartlyKnown, (seed >> (2 * index)) % 7)]),
  );
}

describe("blocks", () => {
  const denied = {
    properties: { rules: { properties: { action: { const: "Deny" } }, required: ["action"] } },
    required: ["rules"],
  };

  test.each<[string, PartlyKnown, string]>([
    ["an object", { rules: { action: "Deny" } }, "holds"],
    ["a list of one", { rules: [{ action: "Deny" }] }, "holds"],
    ["a list of one that fails", { rules: [{ action: "Allow" }] }, "fails"],
    ["several of which one fails", { rules: [{ action: "Deny" }, { action: "Allow" }] }, "fails"],
    ["an empty list, which is none", { rules: [] }, "fails"],
    [
      "several of which one is unknown",
      { rules: [{ action: "Deny" }, { action: new UnknownPart("later") }] },
      "unknown",
    ],
  ])("given as %s", (_, found, truth) => {
    expect(evaluateSchema(denied, found).truth).toBe(truth);
  });

  test("an object is a list of one to a schema that speaks of lists", () => {
    const one = { properties: { rules: { type: "array", items: { properties: { action: { const: "Deny" } } } } } };
    expect(evaluateSchema(one, { rules: { action: "Allow" } }).truth).toBe("fails");
  });
});

test("says what was found and what must be, but repeats no text that may be a secret", () => {
  const asked = {
    properties: { tls: { const: "TLS1_2" }, admin_password: { const: "x" }, url: { pattern: "^https:" } },
  };
  const result = evaluateSchema(asked, { tls: "TLS1_0", admin_password: "correcthorse", url: "http://user@host" });
  expect(result).toEqual({
    truth: "fails",
    messages: [
      'tls is "TLS1_0"; it must be "TLS1_2"',
      'admin_password is a text of 12 characters; it must be "x"',
      "url is a text of 16 characters; it must match ^https:",
    ],
  });
});

test.each<[Json, string]>([
  [{ propertys: {} }, "is not a supported keyword"],
  [{ $ref: "#/x" }, "is not a supported keyword"],
  [{ additionalProperties: false }, "nobody named"],
  [{ allOf: [{ maxProperties: 3 }] }, "nobody named"],
  [{ properties: { a: { pattern: "(?=a)" } } }, "lookaround"],
  [{ properties: { a: { type: "text" } } }, '"text"'],
  [{ properties: { a: { minLength: -1 } } }, "-1"],
  [{ properties: { a: { enum: [] } } }, "[]"],
  [{ properties: { a: 5 } }, "5"],
  [{ required: "a" }, '"a"'],
  [{ then: true }, "without if"],
  [{ anyOf: [] }, "[]"],
])("finds what is wrong with %j", (asked, found) => {
  expect(schemaFaults(asked, []).map((fault) => fault.found)).toEqual([expect.stringContaining(found)]);
});
