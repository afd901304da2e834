import fc from "fast-check";
import type { TerraformDocument } from "../../policies/estate/document";
import { buildGraph } from "../../policies/estate/estate";
import { runRules } from "../../policies/engine/run";
import { rules } from "../../policies/rules";
import { planDocuments } from "../helpers/plan-documents";
import { documentsOf, exampleStacks, resourcesOf, withResource, type Stacks } from "../mutation/estate";
import { withValue } from "../mutation/json-path";
import { placesOf } from "../mutation/mutant";
import { ruined } from "../mutation/ruined-estate";

type Documents = (stacks: Stacks) => readonly TerraformDocument[];

/** An estate on which most rules fail, and every place in it where something could as well be unknown. */
const estate = ruined(exampleStacks());
const places = resourcesOf(estate).flatMap((resource) =>
  placesOf(resource, []).filter(
    // The type says which resource an azapi_resource is; without it there is nothing of that kind to judge.
    ({ path }) => path.length > 0 && !(resource.type === "azapi_resource" && path.join() === "type"),
  ),
);

function verdictsOn(documents: readonly TerraformDocument[]): ReadonlyMap<string, string> {
  const findings = runRules(rules, buildGraph(documents));
  return new Map(findings.map(({ rule, stack, address, verdict }) => [`${rule} ${stack}:${address}`, verdict]));
}

describe.each<readonly [string, Documents]>([
  ["synthesized JSON", documentsOf],
  ["plans", planDocuments],
])("an estate given as %s", (_, documents) => {
  const failing = [...verdictsOn(documents(estate))].flatMap(([key, verdict]) => (verdict === "fail" ? [key] : []));

  test("fails by many rules once it is ruined", () => {
    expect(new Set(failing.map((key) => key.split(" ")[0])).size).toBeGreaterThan(60);
  });

  test("never passes because a value is unknown", () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), ({ resource, path }) => {
        const raw = withValue(resource.raw, path, "${var.not_known}");
        const after = verdictsOn(documents(withResource(estate, resource, raw)));
        const lost = failing.filter((key) => !["fail", "unknown"].includes(after.get(key) ?? "gone"));
        expect(lost.map((key) => `${key}: ${after.get(key) ?? "gone"}`)).toEqual([]);
      }),
      { numRuns: 80, seed: 20261120 },
    );
  });
});
