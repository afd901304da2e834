import { rules } from "../../policies/rules";
import type { TerraformJson } from "../../policies/engine/rule";
import type { JsonObject } from "../../common/json";
import { judgeExample } from "../policies/judge-example";
import {
  addressOf,
  blocksOf,
  mapBlock,
  mapReferences,
  mapTexts,
  settingsOf,
  variablesOf,
  withBlocks,
} from "./spellings/example";

/** Arguments by which a data source finds what it looks up. */
const finding = /^(?!sku_)(?:\w+_)?name$/;

/** The example with data sources for what others refer to and the rule does not judge; undefined where there is none. */
function lookedUp(example: TerraformJson, judged: readonly string[]): TerraformJson | undefined {
  const blocks = blocksOf(example);
  const targets = new Set<string>();
  for (const block of blocks) mapBlock(block, (text) => mapReferences(text, (address) => void targets.add(address)));
  const moved = blocks.filter(
    ({ section, type, name, body }) =>
      section === "resource" &&
      type.startsWith("azure") &&
      !judged.includes(type) &&
      targets.has(`${type}.${name}`) &&
      Object.keys(body).every((key) => finding.test(key)),
  );
  if (moved.length === 0) return undefined;
  const addresses = new Set(moved.map(addressOf));
  const refer = (text: string) =>
    mapReferences(text, (address, rest) => (addresses.has(address) ? `data.${address}${rest}` : undefined));
  const changed = blocks.map((block) => {
    const mapped = mapBlock(block, refer);
    return moved.includes(block) ? { ...mapped, section: "data" as const } : mapped;
  });
  const settings = mapTexts(settingsOf(example), refer) as JsonObject;
  return { ...settings, ...variablesOf(example), ...withBlocks(changed) } as TerraformJson;
}

test("what is looked up instead of made may leave a verdict open, and never turns it round", () => {
  const wrong: string[] = [];
  let judged = 0;
  for (const rule of rules.filter(({ on }) => !on.includes("*"))) {
    const edges = (rule.edges ?? []).filter(({ beside }) => beside === undefined).map(({ given }) => given);
    for (const example of [rule.examples.pass, rule.examples.fail, ...edges]) {
      const given = lookedUp(example, rule.on);
      if (!given) continue;
      judged++;
      const before = new Map(judgeExample(rule, example).map(({ address, verdict }) => [address, verdict]));
      for (const { address, verdict, message } of judgeExample(rule, given)) {
        const made = before.get(address);
        if (made === undefined || made === verdict || verdict === "unknown") continue;
        wrong.push(`${rule.id} on ${address}: ${verdict} instead of ${made}: ${message}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(judged).toBeGreaterThan(100);
});
