import { compareAssessments, renderDifferenceMarkdown, renderDifferenceText } from "../../../policies/compare";
import type { AssessOptions } from "../../../policies";
import { rules } from "../../../policies/rules";
import { userFolder } from "../user-files/user-folder";
import { closed, judge, later, open, type Accounts } from "./estates";

const folder = userFolder();
const byKeys = { rules: rules.filter(({ id }) => id === "ai-account-local-auth") };
const exempting = {
  ...byKeys,
  exemptions: [
    {
      control: "ZTAI-ID-02",
      resource: "a",
      category: "waiver",
      reason: "<b>r</b>",
      owner: "@o",
      expires: "2027-01-01",
    },
  ],
} as const;
const compare = (before: Accounts, after: Accounts, then: Partial<AssessOptions> = byKeys, first = byKeys) =>
  compareAssessments(judge(folder, "base.tf.json", before, first), judge(folder, "head.tf.json", after, then));

test.each([
  ["a resource that fails", {}, { a: open }, "introduced"],
  ["a failure", { a: closed }, { a: open }, "introduced"],
  ["an unknown", { a: closed }, { a: later }, "introduced"],
  ["a failure that was unknown", { a: later }, { a: open }, "introduced"],
  ["a repair", { a: open }, { a: closed }, "fixed"],
  ["a removal", { a: open }, {}, "fixed"],
  ["an unknown that is repaired", { a: later }, { a: closed }, "fixed"],
  ["a failure nobody can judge any more", { a: open }, { a: later }, "uncertain"],
  ["what fails as before", { a: open }, { a: open }, "unchanged"],
] as const)("%s is told", (_, before, after, kind) => {
  const difference = compare({ ...before, z: closed }, { ...after, z: closed });
  const { introduced, fixed, accepted, uncertain, unchanged } = difference;
  const kinds = Object.entries({ introduced, fixed, accepted, uncertain, unchanged });
  expect(kinds.filter(([, changes]) => changes.length > 0).map(([name]) => name)).toEqual([kind]);
});

test("an exempted finding is accepted, not fixed; the end of an exemption is a new finding", () => {
  expect(compare({ a: open }, { a: open }, exempting)).toMatchObject({
    accepted: [{ before: "fail", after: "exempted" }],
    fixed: [],
  });
  const ended = compareAssessments(
    judge(folder, "base.tf.json", { a: open }, exempting),
    judge(folder, "head.tf.json", { a: open }, byKeys),
  );
  expect(ended.introduced).toMatchObject([{ before: "exempted", after: "fail" }]);
});

test("controls get better and worse", () => {
  expect(compare({ a: open }, { a: closed }).controls.better).toMatchObject([
    { control: "ZTAI-ID-02", before: "not-met", after: "met" },
  ]);
  expect(compare({ a: closed }, { a: later }).controls.worse).toMatchObject([{ before: "met", after: "unknown" }]);
});

test("names resources added and removed, and the numbers of all", () => {
  const { added, removed, ...numbers } = compare(
    { a: closed, b: closed },
    { b: closed, c: closed, d: closed },
  ).resources;
  const names = (addresses: readonly string[]) => addresses.map((address) => address.split(":").at(-1));
  expect(names(added)).toEqual(["azurerm_cognitive_account.c", "azurerm_cognitive_account.d"]);
  expect(names(removed)).toEqual(["azurerm_cognitive_account.a"]);
  expect(numbers).toEqual({ before: 2, after: 3 });
});

test("does not compare rules that judged one side only, and says so", () => {
  const difference = compare({ a: open }, { a: open }, {}, byKeys);
  expect(difference.introduced).toEqual([]);
  expect(difference.unchanged.map(({ finding }) => finding.rule)).toEqual(["ai-account-local-auth"]);
  expect(difference.notCompared).toHaveLength(rules.length - 1);
  expect(renderDifferenceText(difference)).toContain("rules judged one side only");
});

test("an identical estate has no difference", () => {
  const difference = compare({ a: open, b: closed, c: later }, { c: later, b: closed, a: open });
  expect(difference).toMatchObject({ introduced: [], fixed: [], accepted: [], uncertain: [], notCompared: [] });
  expect(difference.controls).toEqual({ better: [], worse: [], other: [] });
  expect(renderDifferenceText(difference)).toBe(
    `Findings: 0 new, 0 fixed, 2 unchanged; controls 0 better, 0 worse; holds ${difference.score.before} % -> ${difference.score.after} %; resources 3 -> 3\n`,
  );
});

test("text lists what is new before what is fixed, and shortens long lists", () => {
  const many = (value: object) =>
    Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`n${index}`, { ...value }]));
  const difference = compare({ a: open, ...many(closed) }, { a: closed, ...many(open) });
  const short = renderDifferenceText(difference);
  expect(short.indexOf("New (30)")).toBeLessThan(short.indexOf("Fixed (1)"));
  expect(short).toContain("and 10 more");
  expect(renderDifferenceText(difference, { verbose: true })).not.toContain("more");
});

test("says when an input could not be read whole", () => {
  const whole = judge(folder, "base.tf.json", { a: open }, byKeys);
  const problem = {
    code: "ZTAI-POL-001",
    level: "error",
    file: "f",
    place: "",
    found: "",
    allowed: "",
    fix: "",
  } as const;
  const text = renderDifferenceText(compareAssessments(whole, { ...whole, problems: [problem] }));
  expect(text).toContain("Part of the input after the change could not be read");
});

test("Markdown shows values of the configuration and interprets none", () => {
  const hostile = "<img src=x> | `x` [y](https://z) @team\n# h";
  const before = judge(folder, "base.tf.json", { a: open }, byKeys);
  const [finding] = before.findings;
  const after = { ...before, findings: finding ? [finding, { ...finding, address: hostile, message: hostile }] : [] };
  const markdown = renderDifferenceMarkdown(compareAssessments(before, after));
  expect(markdown).toContain("### New (1)");
  expect(markdown).not.toMatch(/<img|\]\(|@team|^# h/m);
  const row = markdown.split("\n").find((line) => line.includes("img"));
  expect(row?.split(/(?<!\\)\|/)).toHaveLength(7);
});

test("Markdown names owner and date of what was accepted", () => {
  const markdown = renderDifferenceMarkdown(compare({ a: open }, { a: open }, exempting));
  expect(markdown).toContain("waiver until 2027-01-01");
  expect(markdown).not.toContain("<b>");
});
