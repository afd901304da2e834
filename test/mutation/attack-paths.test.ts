import { buildGraph } from "../../policies/estate/estate";
import { attackPaths } from "../../policies/paths";
import { examples } from "../helpers/examples";
import { allMutants } from "./changes";
import { documentsOf, exampleStacks, type Stacks } from "./estate";
import type { Mutant } from "./mutant";
import opens from "./opens.json";

/** Ways of a kind in one example that are tried: the others are the same on resources that are alike. */
const ofAKind = 3;

/** A kind of change that opens something by itself, but for where it does not, and why. What needs a second change is none. */
interface Opening {
  readonly kind: string;
  /** Matches example and label. @default - it always does */
  readonly unless?: string;
  readonly why?: string;
}

const openings: readonly Opening[] = opens;

function doesOpen(example: string, { kind, label }: Mutant): boolean {
  return openings.some(
    ({ kind: wanted, unless }) =>
      new RegExp(wanted).test(kind) && !(unless !== undefined && new RegExp(unless).test(`${example} ${label}`)),
  );
}

function pathsOf(stacks: Stacks): ReadonlySet<string> {
  const paths = attackPaths(buildGraph(documentsOf(stacks)));
  return new Set(paths.map(({ entry, goal, target, certainty }) => [entry.id, goal, target.id, certainty].join("\n")));
}

/** The mutants that open something, a few of each kind. */
function openingMutants(example: string, stacks: Stacks): readonly Mutant[] {
  const counts = new Map<string, number>();
  return allMutants(stacks).filter((mutant) => {
    if (!doesOpen(example, mutant)) return false;
    const count = counts.get(mutant.kind) ?? 0;
    counts.set(mutant.kind, count + 1);
    return count < ofAKind;
  });
}

const judged = examples.map((example) => {
  const stacks = exampleStacks(example);
  return { example, before: pathsOf(stacks), mutants: openingMutants(example, stacks) };
});

test("at least 150 changes open something", () => {
  expect(judged.flatMap(({ mutants }) => mutants).length).toBeGreaterThanOrEqual(150);
});

test("every change that opens something lengthens the list of paths", () => {
  const unseen = judged.flatMap(({ example, before, mutants }) =>
    mutants
      .filter(({ stacks }) => [...pathsOf(stacks)].every((path) => before.has(path)))
      .map(({ kind, label }) => `${example} | ${kind} | ${label}`),
  );
  expect(unseen).toEqual([]);
});

test("every tag is of some change", () => {
  const kinds = judged.flatMap(({ mutants }) => mutants.map(({ kind }) => kind));
  expect(openings.filter(({ kind }) => !kinds.some((one) => new RegExp(kind).test(one)))).toEqual([]);
});
