import { readdirSync } from "node:fs";
import { join } from "node:path";
import { buildGraph } from "../../policies/estate/estate";
import { loadHcl } from "../../policies/estate/loaders/hcl/load-hcl";
import { runRules, type Finding } from "../../policies/engine/run";
import { rules } from "../../policies/rules";
import sampled from "./sampled.json";

const folders = join(__dirname, "folders");
const names = readdirSync(folders).sort();

/** Unknown verdicts of a folder that could not know more: what it does not hold may stand elsewhere. */
const elsewhere =
  /^the state is not kept in Azure|^the input sets no locks|^the backend leaves out|tenant of the estate is not known$|its own code has to check/;

/** Unknown verdicts on what the text says. Version 0.1.0 (commit 442d65d) gave 263 of them. */
const mostUnknown = 60;

async function judge(name: string): Promise<{ readonly findings: readonly Finding[]; readonly problems: number }> {
  const path = join(folders, name);
  const { documents, problems } = await loadHcl({ path, label: name });
  return { findings: runRules(rules, buildGraph(documents)), problems: problems.length };
}

let judged: ReadonlyMap<string, Awaited<ReturnType<typeof judge>>>;

beforeAll(async () => {
  const all = new Map<string, Awaited<ReturnType<typeof judge>>>();
  for (const name of names) all.set(name, await judge(name));
  judged = all;
}, 120_000);

test("hundreds of folders in the manner of public ones are read without a problem", () => {
  expect(names.length).toBeGreaterThanOrEqual(300);
  expect(names.filter((name) => judged.get(name)?.problems !== 0)).toEqual([]);
});

test("no rule breaks on them", () => {
  const all = [...judged.values()].flatMap(({ findings }) => findings);
  expect(all.filter(({ message }) => message.includes("could not decide this resource"))).toEqual([]);
});

test("each sampled finding is still found", () => {
  expect(sampled.findings.length).toBe(100);
  const lost = sampled.findings.filter(
    ({ folder, rule, address, verdict }) =>
      !judged
        .get(folder)
        ?.findings.some((found) => found.rule === rule && found.address === address && found.verdict === verdict),
  );
  expect(lost).toEqual([]);
});

test("what the text says is known", () => {
  const unknown = [...judged.values()].flatMap(({ findings }) =>
    findings.filter((found) => found.verdict === "unknown" && !found.elsewhere && !elsewhere.test(found.message)),
  );
  expect(unknown.length).toBeLessThanOrEqual(mostUnknown);
});

test("the same folder gets the same verdicts", async () => {
  for (const name of names.filter((_, index) => index % 25 === 0)) {
    expect((await judge(name)).findings).toEqual(judged.get(name)?.findings);
  }
});
