import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assess, type Finding } from "../../policies";

/** What is right of one configuration, given as HCL and as the plan that the real providers make of it. */
interface Expected {
  /** What the pair shows, in a sentence. */
  readonly why: string;
  /** Verdicts by rule and address that both must give. */
  readonly verdicts: Readonly<Record<string, string>>;
  /** Unknown in the plan alone, by `rule address`. @default - none */
  readonly onlyInHcl?: readonly string[];
  /** Unknown in the HCL alone. @default - none */
  readonly onlyInPlan?: readonly string[];
}

const pairs = join(__dirname, "pairs");
const names = readdirSync(pairs).filter((name) => existsSync(join(pairs, name, "plan.json")));

/** A plan does not say where the state is kept. */
const aboutTheState = /^state-/;

async function verdicts(path: string): Promise<ReadonlyMap<string, string>> {
  const { findings } = await assess([path], { today: "2026-11-20" });
  const judged = findings.filter(({ rule }) => !aboutTheState.test(rule));
  return new Map(judged.map((finding: Finding) => [`${finding.rule} ${finding.address}`, finding.verdict]));
}

test.each(names)("%s: HCL and plan never contradict each other, and each knows what the other knows", async (name) => {
  const expected = JSON.parse(readFileSync(join(pairs, name, "expected.json"), "utf8")) as Expected;
  const [hcl, plan] = [await verdicts(join(pairs, name, "hcl")), await verdicts(join(pairs, name, "plan.json"))];
  const contradictions: string[] = [];
  const [onlyInHcl, onlyInPlan]: [string[], string[]] = [[], []];
  for (const key of new Set([...hcl.keys(), ...plan.keys()])) {
    const [first, second] = [hcl.get(key) ?? "not-applicable", plan.get(key) ?? "not-applicable"];
    if (first === second) continue;
    if (second === "unknown") onlyInHcl.push(key);
    else if (first === "unknown") onlyInPlan.push(key);
    else contradictions.push(`${key}: ${first} in HCL, ${second} in the plan`);
  }
  expect(contradictions).toEqual([]);
  expect({ onlyInHcl: onlyInHcl.sort(), onlyInPlan: onlyInPlan.sort() }).toEqual({
    onlyInHcl: [...(expected.onlyInHcl ?? [])].sort(),
    onlyInPlan: [...(expected.onlyInPlan ?? [])].sort(),
  });
  expect(Object.fromEntries(Object.keys(expected.verdicts).map((key) => [key, hcl.get(key)]))).toEqual(
    expected.verdicts,
  );
});
