import { formatProblem } from "../../../common/problem";
import Ajv from "ajv";
import { makeBaseline, onlyNew, readBaseline, renderBaseline, type Baseline } from "../../../policies/compare";
import { alignStacks } from "../../../policies/compare/align-stacks";
import { rules } from "../../../policies/rules";
import schema from "../../../schemas/baseline.schema.json";
import { cpuTime } from "../../helpers/cpu-time";
import { userFolder } from "../user-files/user-folder";
import { closed, judge, later, open, type Accounts } from "./estates";

const folder = userFolder();
const keys = "ai-account-local-auth";
const byKeys = { rules: rules.filter(({ id }) => id === keys) };
const assessment = (accounts: Accounts) => judge(folder, "main.tf.json", accounts, byKeys);
const newOf = (before: Accounts, after: Accounts) =>
  onlyNew(assessment(after), makeBaseline(assessment(before)), "baseline.json");
const openOf = ({ assessment: { findings } }: ReturnType<typeof onlyNew>) =>
  findings.filter(({ verdict }) => verdict === "fail" || verdict === "unknown").map(({ name }) => name);

test("holds open findings only, by its schema", () => {
  const baseline = makeBaseline(assessment({ a: open, b: closed, c: later }));
  expect(baseline.findings.map(({ resource, verdict }) => [resource, verdict])).toEqual([
    ["azurerm_cognitive_account.a", "fail"],
    ["azurerm_cognitive_account.c", "unknown"],
  ]);
  expect(new Ajv().validate(schema, JSON.parse(renderBaseline(baseline)))).toBe(true);
});

test("leaves out what is exempted", () => {
  const exemption = {
    control: keys,
    resource: "a",
    category: "waiver",
    reason: "r",
    owner: "o",
    expires: "2027-01-01",
  } as const;
  const judged = judge(folder, "main.tf.json", { a: open }, { ...byKeys, exemptions: [exemption] });
  expect(makeBaseline(judged).findings).toEqual([]);
});

test("is the same text whatever the order and the lines", () => {
  const text = (accounts: Accounts) => renderBaseline(makeBaseline(assessment(accounts)));
  expect(text({ a: open, x: closed, b: open })).toBe(text({ b: open, a: open }));
});

test("is read as it was written", () => {
  const baseline = makeBaseline(assessment({ a: open, c: later }));
  const path = folder.write("baseline.json", renderBaseline(baseline));
  expect(readBaseline(path)).toEqual({ baseline, problems: [] });
});

test.each([
  ["another version", '{ "schemaVersion": "2.0", "findings": [] }', "schemaVersion"],
  ["another file", '{ "resource": {} }', "lacks the key schemaVersion"],
  ["a prototype key", '{ "schemaVersion": "1.0", "findings": [], "__proto__": {} }', "__proto__"],
  ["truncated text", '{ "schemaVersion": "1.0", "fin', "unexpected"],
])("refuses %s", (_, text, found) => {
  const { baseline, problems } = readBaseline(folder.write("baseline.json", text));
  expect(baseline).toBeUndefined();
  expect(problems.map((problem) => problem.code)).toEqual(problems.map(() => "ZTAI-POL-050"));
  expect(problems.map(formatProblem).join()).toContain(found);
});

test("hides what is known and shows what is new", () => {
  const result = newOf({ a: open, c: later }, { a: open, b: open, c: later });
  expect(openOf(result)).toEqual(["b"]);
  expect(result.hidden).toEqual({ fail: 1, unknown: 1 });
});

test("an unknown that fails now is new, a failure that is unknown now is not", () => {
  expect(openOf(newOf({ a: later }, { a: open }))).toEqual(["a"]);
  expect(openOf(newOf({ a: open }, { a: later }))).toEqual([]);
});

test("score and controls still count what is hidden, and a warning says so", () => {
  const judged = assessment({ a: open });
  const { assessment: shown } = onlyNew(judged, makeBaseline(judged), "baseline.json");
  expect([shown.score, shown.controls]).toEqual([judged.score, judged.controls]);
  expect(shown.plan).toEqual([]);
  expect(shown.problems).toMatchObject([
    { code: "ZTAI-POL-105", level: "warning", found: "hides 1 known findings: 1 failed, 0 unknown" },
  ]);
});

test("says what no longer occurs, but not of rules that were not judged", () => {
  const baseline: Baseline = {
    schemaVersion: "1.0",
    findings: [
      ...makeBaseline(assessment({ a: open })).findings,
      { stack: "s", resource: "azurerm_subnet.a", rule: "subnet-route-table", verdict: "fail" },
    ],
  };
  const { gone, assessment: shown } = onlyNew(assessment({ a: closed }), baseline, "baseline.json");
  expect(gone.map(({ rule }) => rule)).toEqual([keys]);
  expect(shown.problems.map(({ code }) => code)).toEqual(["ZTAI-POL-106"]);
});

/** Stacks with the names of what is in them; `path=a,b`. */
function contents(...stacks: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    stacks.map((stack) => {
      const [name = "", addresses = "same"] = stack.split("=");
      return [name, new Set(addresses.split(",").filter(Boolean))];
    }),
  );
}

test.each<readonly [string, readonly string[], readonly string[], Readonly<Record<string, string>>]>([
  ["names", ["hub", "app"], ["app", "hub", "new"], { app: "app", hub: "hub", new: "new" }],
  [
    "what remains of their paths where they hold the same",
    ["base/x/app.json", "base/hub.json"],
    ["head/x/app.json", "head/hub.json"],
    { "head/x/app.json": "base/x/app.json", "head/hub.json": "base/hub.json" },
  ],
  [
    "what they hold, whatever the file is called",
    ["old.json=a,b"],
    ["plans/new.json=a,b"],
    { "plans/new.json": "old.json" },
  ],
  [
    "what they hold, although they have changed places",
    ["infra/a=kv,net", "infra/b=aks"],
    ["live/b=kv,net", "live/a=aks"],
    { "live/b": "infra/a", "live/a": "infra/b" },
  ],
  ["most of what they hold", ["a=kv,net,vm", "b=aks,vm"], ["x=kv,net,vm,new"], { x: "a" }],
  ["nothing when they hold something else", ["a=kv"], ["x=aks"], { x: "x" }],
  ["no baseline", [], ["a.json"], { "a.json": "a.json" }],
])("aligns stacks by %s", (_, before, after, aligned) => {
  expect(Object.fromEntries(alignStacks(contents(...before), contents(...after)))).toEqual(aligned);
});

test("a stack that a synthesis named is never taken for another", () => {
  const named = new Set(["spoke-1", "spoke-2"]);
  expect(alignStacks(contents("spoke-1"), contents("spoke-2"), named).get("spoke-2")).toBe("spoke-2");
});

test("thousands of stacks that hold the same are aligned in no time", async () => {
  const stacks = (folder: string) =>
    contents(...Array.from({ length: 3000 }, (_, i) => `${folder}/s${i}=a,b,c${i % 7}`));
  const work = () => expect(alignStacks(stacks("base"), stacks("head")).get("head/s77")).toBe("base/s77");
  expect(await cpuTime(work)).toBeLessThan(5000);
});

test("a baseline that matches nothing says why", () => {
  const strange: Baseline = {
    schemaVersion: "1.0",
    findings: [{ stack: "elsewhere", resource: "azurerm_subnet.x", rule: keys, verdict: "fail" }],
  };
  const notes = (baseline: Baseline, accounts: Accounts) =>
    onlyNew(assessment(accounts), baseline, "baseline.json").assessment.problems.map(({ found }) => found);
  expect(notes(strange, { a: open }).join()).toMatch(
    /^matches nothing: it is of stack elsewhere, and what is judged is stack /,
  );
  const repaired = makeBaseline(assessment({ a: open }));
  expect(notes(repaired, { a: closed }).join()).toMatch(/^matches nothing: none of its 1 findings is open in stack /);
});
