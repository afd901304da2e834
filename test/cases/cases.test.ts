import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assess, type Finding } from "../../policies";

/** What a fixture expects. Each folder below `fixtures/` is one input, with its `expected.json`. */
interface Expected {
  /** Why these verdicts are right, in a sentence. */
  readonly why: string;
  /** Path below the folder that is judged. @default - the folder itself */
  readonly input?: string;
  /** Verdict by rule and address, or by rule alone when every resource gets the same. */
  readonly verdicts: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  /** Codes of all problems of the assessment. @default - not checked */
  readonly problems?: readonly string[];
  /** Names of what was not read. @default - not checked */
  readonly unread?: readonly string[];
  /** Controls that are met. @default - not checked */
  readonly met?: number;
}

const fixtures = join(__dirname, "fixtures");
const names = readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, "expected.json")));

test("every folder says what it expects", () => {
  expect(names).toEqual(readdirSync(fixtures));
});

test.each(names)("%s", async (name) => {
  const folder = join(fixtures, name);
  const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Expected;
  const assessment = await assess([join(folder, expected.input ?? ".")], { today: "2026-11-20" });
  for (const [rule, wanted] of Object.entries(expected.verdicts)) {
    const found = verdictsOf(rule, assessment.findings);
    if (typeof wanted !== "string") expect({ [rule]: found }).toMatchObject({ [rule]: wanted });
    else expect({ [rule]: [...new Set(Object.values(found))] }).toEqual({ [rule]: [wanted] });
  }
  const { unread, controls } = assessment;
  if (expected.unread) expect(unread.map(({ name: part }) => part)).toEqual(expected.unread);
  if (expected.met !== undefined) expect(controls.filter(({ status }) => status === "met")).toHaveLength(expected.met);
  if (expected.problems) expect(assessment.problems.map(({ code }) => code)).toEqual(expected.problems);
});

function verdictsOf(rule: string, findings: readonly Finding[]): Readonly<Record<string, string>> {
  return Object.fromEntries(findings.filter((one) => one.rule === rule).map((one) => [one.address, one.verdict]));
}
