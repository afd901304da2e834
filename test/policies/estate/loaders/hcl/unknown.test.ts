import { isObject, type Json, type JsonObject } from "../../../../../common/json";
import type { Rule, TerraformJson } from "../../../../../policies/engine/rule";
import { runRules } from "../../../../../policies/engine/run";
import { rules } from "../../../../../policies/rules";
import { buildGraph } from "../../../../../policies/estate/estate";
import { isSampled } from "../../../../mutation/sample";
import { asHcl, saidOf } from "./as-hcl";
import { graphOf } from "../../../judge-example";
import { loadFiles } from "./hcl-folder";

declare const everyUnknown: boolean | undefined;

/** An argument of a resource that is not a block. */
interface Place {
  readonly type: string;
  readonly name: string;
  readonly argument: string;
  readonly value: Json;
}

/** The arguments of an example that a variable may give. */
function placesOf(example: TerraformJson): readonly Place[] {
  return membersOf(example.resource).flatMap(([type, named]) =>
    membersOf(named).flatMap(([name, body]) =>
      membersOf(body)
        // Terraform takes no variable in its own blocks, and no reference in the default of a variable.
        .filter(
          ([argument, value]) =>
            !["//", "lifecycle", "provisioner"].includes(argument) && !JSON.stringify(value).includes("${"),
        )
        .map(([argument, value]) => ({ type, name, argument, value })),
    ),
  );
}

function membersOf(value: Json | undefined): readonly (readonly [string, Json])[] {
  return value !== undefined && isObject(value) ? Object.entries(value) : [];
}

/** The verdicts on an example whose arguments at some places come from variables, each declared as `declared` says. */
async function verdictsOf(
  rule: Rule,
  example: TerraformJson,
  places: readonly Place[],
  declared: (place: Place) => JsonObject,
): Promise<ReadonlyMap<string, string>> {
  const changed = structuredClone(example) as JsonObject;
  const variables = places.map((place, index) => {
    const resources = changed["resource"] as Record<string, Record<string, Record<string, Json>>>;
    const body = resources[place.type]?.[place.name];
    if (body) body[place.argument] = `\${var.value_${index}}`;
    return [`value_${index}`, declared(place)] as const;
  });
  const text = asHcl({ ...changed, variable: { ...example.variable, ...Object.fromEntries(variables) } });
  const { loaded } = await loadFiles(text);
  const graph = buildGraph(loaded.documents, saidOf(example));
  return new Map(runRules([rule], graph).map(({ address, verdict }) => [address, verdict]));
}

test("variables with their values decide as the values do", async () => {
  const wrong: string[] = [];
  for (const rule of rules) {
    const example = rule.examples.fail;
    const known = await verdictsOf(rule, example, placesOf(example), ({ value }) => ({ default: value }));
    if (![...known.values()].includes("fail")) wrong.push(rule.id);
  }
  expect(wrong).toEqual([]);
});

test("a variable without a value never turns a failure into a pass", async () => {
  const whole = typeof everyUnknown !== "undefined" && everyUnknown === true;
  const wrong: string[] = [];
  for (const rule of rules) {
    const example = rule.examples.fail;
    const failing = runRules([rule], graphOf({ example })).filter(({ verdict }) => verdict === "fail");
    for (const place of placesOf(example)) {
      const where = `${place.type}.${place.name}.${place.argument}`;
      // The gate takes some; `npm run test:matrix` takes each.
      if (!isSampled(`${rule.id} ${where}`, whole)) continue;
      const open = await verdictsOf(rule, example, [place], () => ({}));
      for (const { address } of failing)
        if (open.get(address) === "pass") wrong.push(`${rule.id}: ${address} passes when ${where} is not known`);
    }
  }
  expect(wrong).toEqual([]);
});
