import fc from "fast-check";
import { rules } from "../../../../../policies/rules";
import { buildGraph } from "../../../../../policies/estate/estate";
import { jsonDocument } from "../../../../../policies/estate/document";
import { runRules } from "../../../../../policies/engine/run";
import type { Json, JsonObject } from "../../../../../common/json";
import { asHcl, expression, saidOf } from "./as-hcl";
import { loadFiles } from "./hcl-folder";

const name = fc
  .stringMatching(/^[a-z][a-z0-9_]{0,8}$/)
  .filter(
    (word) =>
      !["count", "for_each", "provider", "lifecycle", "dynamic", "connection", "provisioner", "depends_on"].includes(
        word,
      ),
  );
const text = fc
  .oneof(fc.string({ unit: "grapheme-ascii" }), fc.constantFrom("$5", "100%", "a\\b", 'q"q', "line\nline", "{}"))
  .filter((value) => !/[$%]\{/.test(value));
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.integer(),
    fc.boolean(),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(name, tie("value"), { maxKeys: 4 }),
  ),
}));

test("a configuration gives the same values as HCL and as JSON", async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(name, value, { minKeys: 1, maxKeys: 6 }), async (body) => {
      const hcl = Object.entries(body).map(([key, item]) => `  ${key} = ${expression(item)}\n`);
      const fromHcl = await loadFiles(`resource "azurerm_subnet" "s" {\n${hcl.join("")}}\n`);
      const json = JSON.stringify({ resource: { azurerm_subnet: { s: body } } });
      const fromJson = await loadFiles({ "main.tf.json": json });
      expect(fromHcl.problems).toEqual([]);
      expect(fromHcl.raw("azurerm_subnet.s")).toEqual(body);
      expect(fromJson.raw("azurerm_subnet.s")).toEqual(body);
    }),
    { numRuns: 60 },
  );
});

/** The verdicts of every rule, without where they were found. */
function verdictsOf(graph: Parameters<typeof runRules>[1]): readonly string[] {
  return runRules(rules, graph)
    .filter(({ type }) => type !== "terraform" && type !== "estate")
    .map(({ rule, address, verdict }) => `${rule} ${address} ${verdict}`)
    .sort();
}

test("every example of every rule gets the same verdicts as HCL and as synthesized JSON", async () => {
  const different: string[] = [];
  for (const { id, examples } of rules) {
    for (const [kind, example] of Object.entries(examples)) {
      const document = jsonDocument("stack", "cdk.tf.json", example as JsonObject, "");
      const expected = verdictsOf(buildGraph([document]));
      const { loaded, problems } = await loadFiles(asHcl(example));
      const actual = verdictsOf(buildGraph(loaded.documents, saidOf(example)));
      if (problems.length > 0 || actual.join("\n") !== expected.join("\n"))
        different.push(
          [
            id,
            kind,
            ...problems,
            ...actual.filter((line) => !expected.includes(line)),
            "instead of",
            ...expected.filter((line) => !actual.includes(line)),
          ].join(" | "),
        );
    }
  }
  expect(different).toEqual([]);
});
