import { examples } from "../helpers/examples";
import { exampleStacks } from "./estate";
import { graphOf, outcomeOf, verdictsOn, type Outcome } from "./judge-estate";
import { mutantsOf, type Mutant } from "./mutant";
import neutral from "./neutral.json";
import { operators } from "./operators";
import { reasonFor } from "./reasons";
import survivors from "./survivors.json";

/** The share of weaker estates that a rule must notice. */
const leastShare = 0.95;

interface Judged {
  readonly mutant: Mutant;
  readonly outcome: Outcome;
}

/** Every mutant of an example that is weaker than it, with what the rules make of it. */
function judged(example: string): readonly Judged[] {
  const stacks = exampleStacks(example);
  const graph = graphOf(stacks);
  const verdicts = verdictsOn(stacks);
  return mutantsOf(stacks, operators)
    .filter((mutant) => !reasonFor(neutral, mutant))
    .map((mutant) => ({ mutant, outcome: outcomeOf(mutant, graph, verdicts) }))
    .filter(({ outcome }) => outcome !== "same");
}

const made = examples.flatMap((example) => mutantsOf(exampleStacks(example), operators));
const all = examples.flatMap(judged);
const missed = all.filter(
  ({ mutant, outcome }) =>
    outcome !== "fail" && !(outcome === "unknown" && reasonFor(survivors.noticedAsUnknown, mutant)),
);
const share = (all.length - missed.length) / all.length;

test.each(examples)("%s is made weaker in hundreds of ways", (example) => {
  expect(mutantsOf(exampleStacks(example), operators).length).toBeGreaterThan(500);
});

test("a rule notices nearly every weakening", () => {
  const kinds = [...new Set(missed.map(({ mutant }) => mutant.kind))].sort();
  const shown = kinds.map((kind) => `  ${missed.filter(({ mutant }) => mutant.kind === kind).length} × ${kind}`);
  process.stdout.write(
    `${made.length} changes, ${made.length - all.length} of them weaken nothing.\nNoticed ${all.length - missed.length} of ${all.length} weakenings: ${(share * 100).toFixed(1)} %\n${shown.join("\n")}\n`,
  );
  expect(share).toBeGreaterThanOrEqual(leastShare);
});

test("what no rule notices is listed with the reason", () => {
  const unlisted = missed.filter(({ mutant }) => !reasonFor(survivors.unnoticed, mutant));
  expect(unlisted.map(({ mutant, outcome }) => `${mutant.kind} | ${mutant.label} | ${outcome}`)).toEqual([]);
});

test("no reason is left over", () => {
  const unnoticed = survivors.unnoticed.filter((entry) => !missed.some(({ mutant }) => reasonFor([entry], mutant)));
  const unknown = survivors.noticedAsUnknown.filter(
    (entry) => !all.some(({ mutant, outcome }) => outcome === "unknown" && reasonFor([entry], mutant)),
  );
  const idle = neutral.flatMap((entry) =>
    entry.kinds.filter((kind) => !made.some((mutant) => reasonFor([{ ...entry, kinds: [kind] }], mutant))),
  );
  expect([...unnoticed, ...unknown, ...idle]).toEqual([]);
});
