import fc from "fast-check";
import { buildGraph } from "../../../../policies/estate/estate";
import { runRules } from "../../../../policies/engine/run";
import { armTemplate } from "../../../../policies/estate/loaders/arm-template";
import { rawState } from "../../../../policies/estate/loaders/raw-state";
import { terraformPlan } from "../../../../policies/estate/loaders/terraform-plan";
import { terraformState } from "../../../../policies/estate/loaders/terraform-state";
import { parsedFile } from "./load-json";

const words = [
  "planned_values",
  "root_module",
  "resources",
  "child_modules",
  "address",
  "mode",
  "type",
  "name",
  "values",
  "index",
  "resource_changes",
  "change",
  "after_unknown",
  "configuration",
  "module_calls",
  "module",
  "expressions",
  "references",
  "constant_value",
  "provider_config",
  "for_each_expression",
  "outputs",
  "expression",
  "instances",
  "attributes",
  "sensitive_attributes",
  "parameters",
  "variables",
  "copy",
  "count",
  "properties",
  "template",
  "defaultValue",
  "id",
];
const texts = [
  "azurerm_subnet",
  "azurerm_subnet.a",
  "module.m",
  'module.m["a"]',
  "var.a",
  "each.value.id",
  "module.m.id",
  "data",
  "a",
  "Microsoft.KeyVault/vaults",
  "Microsoft.Resources/deployments",
  "[parameters('a')]",
  "[reference('a').outputs.id.value]",
  "[resourceId('a/b', variables('a'))]",
  "[copyIndex()]",
  "[[",
  "[",
  "${",
  "constructor",
  "toString",
];

const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    fc.constantFrom<unknown>(...texts, true, 3, null),
    fc.dictionary(fc.constantFrom(...words), tie("tree"), { maxKeys: 6, noNullPrototype: true }),
    fc.array(tie("tree"), { maxLength: 4 }),
  ),
}));

const parts = (keys: readonly string[]) =>
  fc.record(Object.fromEntries(keys.map((key) => [key, tree])), { requiredKeys: [], noNullPrototype: true });

test.each([
  ["plans", terraformPlan, parts(["planned_values", "resource_changes", "configuration", "prior_state", "variables"])],
  ["states", terraformState, parts(["values", "format_version"])],
  ["state files", rawState, parts(["resources", "outputs", "version"])],
  ["templates", armTemplate, parts(["$schema", "parameters", "variables", "resources", "outputs"])],
] as const)("%s of any shape give a document and never an error", (_, source, input) => {
  fc.assert(
    fc.property(input, (value) => {
      const { documents } = source.load(parsedFile(value));
      expect(documents).toHaveLength(1);
      expect(runRules([], buildGraph(documents))).toEqual([]);
    }),
    { numRuns: 300, seed: 7 },
  );
});
