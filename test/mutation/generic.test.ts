import { parseOnce as mockParseOnce } from "./parse-once";

jest.mock("@cdktf/hcl2json", () => mockParseOnce());

import { allMutants } from "./changes";
import { families, type Family } from "./families";
import { outcomeOf, soundOf, type Outcome } from "./judge-estate";
import type { Mutant } from "./mutant";
import neutral from "./neutral.json";
import { reasonFor } from "./reasons";
import { isSampled } from "./sample";
import survivors from "./survivors.json";

/** The share of weaker estates that a rule must notice. */
const leastShare = 0.97;

/** Set by the configuration of the whole matrix. */
const whole = "everyMutant" in globalThis;

interface Judged {
  readonly family: string;
  readonly mutant: Mutant;
  readonly outcome: Outcome;
}

const made: Mutant[] = [];
const all: Judged[] = [];
let weaker = 0;

/** Every sampled mutant that is weaker than its estate, with what the rules make of it. */
async function judge(family: Family): Promise<void> {
  const sound = soundOf(await family.documents(family.stacks));
  const mutants = allMutants(family.stacks)
    .filter((mutant) => family.shows?.(mutant) ?? true)
    .filter(({ label }) => isSampled(`${family.name} ${label}`, whole));
  made.push(...mutants);
  for (const mutant of mutants.filter((one) => !reasonFor(neutral, one))) {
    const outcome = outcomeOf(mutant, await family.documents(mutant.stacks), sound);
    if (outcome !== "same") all.push({ family: family.name, mutant, outcome });
  }
  family.close();
}

function isMissed({ mutant, outcome }: Judged): boolean {
  return outcome !== "fail" && !(outcome === "unknown" && reasonFor(survivors.noticedAsUnknown, mutant));
}

beforeAll(async () => {
  for (const family of await families()) await judge(family);
  weaker = all.length;
}, 3_000_000);

test("estates are made weaker in thousands of ways", () => {
  expect(weaker).toBeGreaterThan(whole ? 5_000 : 500);
});

test("a rule notices nearly every weakening", () => {
  const missed = all.filter(isMissed);
  const share = (all.length - missed.length) / all.length;
  const kinds = [...new Set(missed.map(({ mutant }) => mutant.kind))].sort();
  const shown = kinds.map((kind) => `  ${missed.filter(({ mutant }) => mutant.kind === kind).length} × ${kind}`);
  process.stdout.write(
    `${made.length} changes, ${made.length - all.length} of them weaken nothing.\nNoticed ${all.length - missed.length} of ${all.length} weakenings: ${(share * 100).toFixed(1)} %\n${shown.join("\n")}\n`,
  );
  expect(share).toBeGreaterThanOrEqual(leastShare);
});

test("what no rule notices is listed with the reason", () => {
  const unlisted = all.filter((one) => isMissed(one) && !reasonFor(survivors.unnoticed, one.mutant));
  expect(
    unlisted.map(({ family, mutant, outcome }) => `${family} | ${mutant.kind} | ${mutant.label} | ${outcome}`),
  ).toEqual([]);
});

test("no reason is left over", () => {
  if (!whole) return;
  const missed = all.filter(isMissed);
  const unnoticed = survivors.unnoticed.filter((entry) => !missed.some(({ mutant }) => reasonFor([entry], mutant)));
  const unknown = survivors.noticedAsUnknown.filter(
    (entry) => !all.some(({ mutant, outcome }) => outcome === "unknown" && reasonFor([entry], mutant)),
  );
  const idle = neutral.flatMap((entry) =>
    entry.kinds.filter((kind) => !made.some((mutant) => reasonFor([{ ...entry, kinds: [kind] }], mutant))),
  );
  expect([...unnoticed, ...unknown, ...idle]).toEqual([]);
});
