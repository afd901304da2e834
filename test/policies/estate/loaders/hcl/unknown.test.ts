import { isObject, type Json, type JsonObject } from "../../../../../common/json";
import type { Rule, TerraformJson } from "../../../../../policies/engine/rule";
import { runRules } from "../../../../../policies/engine/run";
import { rules } from "../../../../../policies/rules";
import { buildGraph } from "../../../../../policies/estate/estate";
import { asHcl, saidOf } from "./as-hcl";
import { loadFiles } from "./hcl-folder";

/** The example with one argument of one resource taken from a variable, once for each argument that is no block. */
function* withVariable(
  example: TerraformJson,
): Generator<{ readonly where: string; readonly value: Json; readonly example: TerraformJson }> {
  for (const [type, named] of Object.entries(example.resource ?? {})) {
    for (const [name, body] of Object.entries(isObject(named) ? named : {})) {
      for (const [argument, value] of Object.entries(isObject(body) ? body : {})) {
        // Terraform takes no variable in its own blocks, and no reference in the default of a variable.
        if (["//", "lifecycle", "provisioner"].includes(argument) || JSON.stringify(value).includes("${")) continue;
        const changed: JsonObject = { ...(isObject(body) ? body : {}), [argument]: "${var.value}" };
        const resource: JsonObject = {
          ...example.resource,
          [type]: { ...(isObject(named) ? named : {}), [name]: changed },
        };
        yield { where: `${type}.${name}.${argument}`, value, example: { ...example, resource } };
      }
    }
  }
}

async function verdictsOf(
  rule: Rule,
  example: TerraformJson,
  variable: JsonObject,
): Promise<ReadonlyMap<string, string>> {
  const { loaded } = await loadFiles(asHcl({ ...example, variable: { ...example.variable, value: variable } }));
  const graph = buildGraph(loaded.documents, saidOf(example));
  return new Map(runRules([rule], graph).map(({ address, verdict }) => [address, verdict]));
}

test("a variable with its value decides as the value does, and without one never turns a failure into a pass", async () => {
  const wrong: string[] = [];
  for (const rule of rules) {
    for (const { where, value, example } of withVariable(rule.examples.fail)) {
      const known = await verdictsOf(rule, example, { default: value });
      const open = await verdictsOf(rule, example, {});
      if (![...known.values()].includes("fail")) wrong.push(`${rule.id}: ${where} as a variable no longer fails`);
      for (const [address, verdict] of known)
        if (verdict === "fail" && open.get(address) === "pass")
          wrong.push(`${rule.id}: ${address} passes when ${where} is not known`);
    }
  }
  expect(wrong).toEqual([]);
}, 300_000);
