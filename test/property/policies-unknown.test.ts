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

declare const everyUnknown: boolean | undefined;

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

type Place = (typeof places)[number];

describe.each<readonly [string, Documents]>([
  ["synthesized JSON", documentsOf],
  ["plans", planDocuments],
])("an estate given as %s", (_, documents) => {
  const failing = [...verdictsOn(documents(estate))].flatMap(([key, verdict]) => (verdict === "fail" ? [key] : []));

  test("fails by many rules once it is ruined", () => {
    expect(new Set(failing.map((key) => key.split(" ")[0])).size).toBeGreaterThan(60);
  });

  /** Verdicts that are lost once nobody knows what stands at some places. */
  function lostWithout(unknown: readonly Place[]): readonly string[] {
    const doubtful = unknown.reduce<Stacks>(
      (stacks, { resource, path }) => withResource(stacks, resource, withValue(resource.raw, path, "${var.not_known}")),
      estate,
    );
    const after = verdictsOn(documents(doubtful));
    const lost = failing.filter((key) => !["fail", "unknown"].includes(after.get(key) ?? "gone"));
    return lost.map((key) => `${key}: ${after.get(key) ?? "gone"}`);
  }

  test("never passes because values are unknown", () => {
    // The gate takes places of several resources at a time; `npm run test:matrix` takes every place, each alone.
    if (typeof everyUnknown !== "undefined" && everyUnknown === true) {
      expect(places.flatMap((place) => lostWithout([place]))).toEqual([]);
      return;
    }
    const some = fc.uniqueArray(fc.constantFrom(...places), {
      minLength: 8,
      maxLength: 12,
      selector: ({ resource }) => resource,
    });
    fc.assert(
      fc.property(some, (unknown) => expect(lostWithout(unknown)).toEqual([])),
      { numRuns: 12, seed: 20261120 },
    );
  });
});
