import { loadFiles } from "../policies/estate/loaders/hcl/hcl-folder";
import type { Rule, TerraformJson } from "../../policies/engine/rule";
import { runRules } from "../../policies/engine/run";
import { rules } from "../../policies/rules";
import { spellings } from "./spellings/wrap";

declare const everySpelling: boolean | undefined;

/** One example of a rule in one spelling. */
interface Case {
  readonly rule: Rule;
  readonly kind: "pass" | "fail";
  readonly example: TerraformJson;
  readonly spelling: string;
}

const ways = Object.keys(spellings).filter((name) => name !== "as it is");
const all: readonly Case[] = rules.flatMap((rule) =>
  (["pass", "fail"] as const).flatMap((kind) =>
    ways.map((spelling) => ({ rule, kind, example: rule.examples[kind], spelling })),
  ),
);
/** `npm run test:matrix` judges all; of those that a spelling can show the gate judges every thirteenth. */
const isWhole = typeof everySpelling !== "undefined" && everySpelling === true;
const isShown = ({ example, spelling }: Case) => spellings[spelling]?.(example) !== undefined;
const chosen = isWhole ? all : ways.flatMap((way) => sampled(all.filter(({ spelling }) => spelling === way)));

function sampled(cases: readonly Case[]): readonly Case[] {
  return cases.filter(isShown).filter((_, index) => index % 13 === 0);
}

async function verdicts({ rule, example }: Case, spelling: string): Promise<readonly string[] | undefined> {
  const files = spellings[spelling]?.(example);
  if (!files) return undefined;
  const { graph } = await loadFiles(files);
  return runRules([rule], graph)
    .map(({ verdict }) => verdict)
    .sort();
}

test.each(ways)("a rule says the same of its examples %s", async (way) => {
  const wrong: string[] = [];
  let judged = 0;
  for (const one of chosen.filter(({ spelling }) => spelling === way)) {
    const [found, expected] = [await verdicts(one, way), await verdicts(one, "as it is")];
    if (found === undefined) continue;
    judged++;
    if (String(found) === String(expected)) continue;
    wrong.push(`${one.rule.id} ${one.kind}: ${String(found)} instead of ${String(expected)}`);
  }
  expect(wrong).toEqual([]);
  expect(judged).toBeGreaterThan(5);
});
