import { buildGraph } from "../../policies/estate/estate";
import type { Graph } from "../../policies/estate/graph";
import { jsonDocument } from "../../policies/estate/document";
import type { JsonObject } from "../../common/json";
import { loadFiles } from "../policies/estate/loaders/hcl/hcl-folder";
import type { Rule, TerraformJson } from "../../policies/engine/rule";
import { runRules } from "../../policies/engine/run";
import { rules } from "../../policies/rules";
import type { Files } from "./spellings/example";
import { spellings } from "./spellings/wrap";

declare const everySpelling: boolean | undefined;

/** One example or edge of a rule. */
interface Case {
  readonly rule: Rule;
  readonly what: string;
  readonly example: TerraformJson;
}

const ways = Object.keys(spellings).filter((name) => name !== "as it is");
const all: readonly Case[] = rules.flatMap((rule) => {
  const edges = (rule.edges ?? []).filter(({ beside }) => beside === undefined);
  return [
    { rule, what: "pass", example: rule.examples.pass },
    { rule, what: "fail", example: rule.examples.fail },
    ...edges.map(({ when, given }) => ({ rule, what: when, example: given })),
  ];
});

/** `npm run test:matrix` judges all; the gate judges a few in each spelling, other ones in each. */
const isWhole = typeof everySpelling !== "undefined" && everySpelling === true;
const [few, stride] = [8, 997];

/** The cases that can be written in a way. */
function* writable(way: string): Generator<Case & { readonly files: Files }> {
  const start = ways.indexOf(way) * 31;
  for (let step = 0; step < all.length; step++) {
    const one = all[isWhole ? step : (start + step * stride) % all.length];
    const files = one && spellings[way]?.(one.example);
    if (one && files) yield { ...one, files };
  }
}

async function verdicts(rule: Rule, files: Files): Promise<readonly string[]> {
  return runRules([rule], await graphOf(files))
    .map(({ verdict }) => verdict)
    .sort();
}

/** What a synthesis writes is read as it stands, everything else is evaluated. */
async function graphOf(files: Files): Promise<Graph> {
  const text = files["cdk.tf.json"];
  if (text === undefined) return (await loadFiles(files)).graph;
  return buildGraph([jsonDocument("example", "cdk.tf.json", JSON.parse(text) as JsonObject, text)]);
}

test.each(ways)("a rule says the same of its examples %s", async (way) => {
  const wrong: string[] = [];
  let judged = 0;
  for (const { rule, what, example, files } of writable(way)) {
    const plain = spellings["as it is"]?.(example) ?? {};
    const [found, expected] = [await verdicts(rule, files), await verdicts(rule, plain)];
    judged++;
    if (String(found) !== String(expected))
      wrong.push(`${rule.id} ${what}: ${String(found)} instead of ${String(expected)}`);
    if (!isWhole && judged === few) break;
  }
  expect(wrong).toEqual([]);
  expect(judged).toBeGreaterThanOrEqual(few);
});
