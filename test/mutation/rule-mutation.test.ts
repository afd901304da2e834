import type { JsonObject } from "../../common/json";
import type { Rule } from "../../policies/engine/rule";
import { rules } from "../../policies/rules";
import { changesOf, edited } from "./example-changes";
import { exampleStacks, resourcesOf, withResource, type Stacks } from "./estate";
import { findingsOn, keyOf, verdictsOn, type Verdicts } from "./judge-estate";
import relations from "./relations.json";

/** An estate before and after the one protection that a rule asks for is taken from it. */
interface Weakened {
  readonly from: "estate" | "fixture";
  readonly before: Verdicts;
  readonly after: Stacks;
}

const estate = exampleStacks();
const sound = verdictsOn(estate);

/** Takes the protection from a resource of the example estate or, where that has none, from the rule's own example. */
function weakened(rule: Rule): Weakened {
  for (const { type, edits } of changesOf(rule)) {
    for (const resource of resourcesOf(estate).filter((one) => one.type === type)) {
      const after = withResource(estate, resource, edits && edited(resource.raw, edits));
      const failed = findingsOn(after, [rule]).some(
        (finding) => finding.verdict === "fail" && sound.get(keyOf(finding)) === "pass",
      );
      if (failed) return { from: "estate", before: sound, after };
    }
  }
  const fixture = (json: Rule["examples"]["pass"]): Stacks => ({ fixture: json as JsonObject });
  return {
    from: "fixture",
    before: verdictsOn(fixture(rule.examples.pass)),
    after: fixture(rule.examples.fail),
  };
}

/** Controls, other than the rule's own, that fail on something that was there before and did not fail. */
function othersFailing(rule: Rule, { before, after }: Weakened): readonly string[] {
  const worse = findingsOn(after).filter((finding) => {
    const was = before.get(keyOf(finding));
    return finding.verdict === "fail" && was !== undefined && was !== "fail" && finding.control !== rule.control;
  });
  return [...new Set(worse.map((finding) => `${finding.control} ${finding.rule}`))];
}

const cases = rules.map((rule) => ({ rule, weakened: weakened(rule) }));

test.each(cases.map((one) => [one.rule.id, one] as const))("%s: without it, its control fails", (_, one) => {
  const failed = findingsOn(one.weakened.after, [one.rule]).filter(({ verdict }) => verdict === "fail");
  expect([...new Set(failed.map(({ control }) => control))]).toEqual([one.rule.control]);
});

test.each(cases.map((one) => [one.rule.id, one] as const))("%s: without it, no unrelated control fails", (id, one) => {
  const related = relations.filter(({ rules: ids }) => ids.includes(id)).flatMap(({ controls }) => controls);
  const others = othersFailing(one.rule, one.weakened);
  expect(others.filter((other) => !related.includes(other.split(" ")[0] ?? ""))).toEqual([]);
});

test("every documented relation is one", () => {
  const idle = relations.flatMap(({ rules: ids }) =>
    ids.filter((id) => !cases.some(({ rule, weakened }) => rule.id === id && othersFailing(rule, weakened).length > 0)),
  );
  expect(idle).toEqual([]);
});

test("prints where the rules were tried", () => {
  const inEstate = cases.filter(({ weakened: { from } }) => from === "estate").length;
  process.stdout.write(`${rules.length} rules: ${inEstate} in the example estate, the others in their own example\n`);
  expect(inEstate).toBeGreaterThan(50);
});
