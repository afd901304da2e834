import * as fc from "fast-check";
import { controls } from "../../../policies/catalog";
import { answerValues, questions, renderAnswersTemplate, type AnswerEntry } from "../../../policies/questions";
import { rules } from "../../../policies/rules";
import { entry, load, today } from "./answers-file";

const asked = questions(controls, rules);

test("every control has a rule or a question", () => {
  const decided = new Set(rules.map(({ control }) => control));
  const ids = new Set(asked.map(({ control }) => control.id));
  expect(controls.filter(({ id }) => !decided.has(id) && !ids.has(id))).toEqual([]);
  for (const { control, when } of asked) expect(when).toBe(decided.has(control.id) ? "without-terraform" : "always");
});

test("without rules every control is asked about, if need be by its objective", () => {
  const all = questions(controls, []);
  expect(all.map(({ control }) => control.id)).toEqual(controls.map(({ id }) => id));
  for (const { question } of all) expect(question.text).toMatch(/\?$/);
});

test("a fresh template names the schema, asks every question and loads as all open", () => {
  const text = renderAnswersTemplate(asked, { schema: "../schemas/answers.schema.json" });
  expect(text.split("\n")[0]).toBe("# yaml-language-server: $schema=../schemas/answers.schema.json");
  const { answers, messages } = load(text);
  expect(messages).toEqual([]);
  expect(new Set(answers.map(({ control }) => control))).toEqual(new Set(asked.map(({ control }) => control.id)));
  expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(["open"]));
  for (const { question } of asked) expect(text.replace(/\n *# */g, " ")).toContain(question.text.replace(/\s+/g, " "));
});

test("writing it again keeps every answer, changes no byte, and loses none that rules decide", () => {
  const rule = rules[0]?.control ?? "";
  const first = load(`answers:\n${entry("ZTAI-ID-09")}${entry(rule, { evidence: "[a, b]", note: '"x: #y"' })}`).answers;
  const text = renderAnswersTemplate(asked, { existing: first });
  const second = load(text);
  expect(second.messages).toEqual([]);
  const kept = second.answers
    .filter(({ state }) => state === "answered")
    .map(({ control, evidence }) => [control, evidence]);
  expect(kept).toEqual(
    expect.arrayContaining([
      ["ZTAI-ID-09", ["https://wiki.contoso.example/agents"]],
      [rule, ["a", "b"]],
    ]),
  );
  expect(kept).toHaveLength(2);
  expect(renderAnswersTemplate(asked, { existing: second.answers })).toBe(text);
});

test("writing it again keeps what a platform provides, one entry for each owner", () => {
  const given = [
    "provides:",
    "  - capabilities: [policy, locks]",
    "    owner: cloud-platform",
    '    evidence: "https://wiki.contoso.example/guardrails#locks"',
    "    until: 2027-06-30",
    "  - capabilities: [detections]",
    "    owner: soc",
    "    evidence:",
    "      - runbook 12",
    "      - runbook 13",
    "",
  ].join("\n");
  const { declarations } = load(given);
  const text = renderAnswersTemplate(asked, { declarations });
  expect(text.endsWith(`\n\n${given}`)).toBe(true);
  const anywhere = (loaded: typeof declarations) => loaded.map((one) => ({ ...one, place: "" }));
  expect(anywhere(load(text).declarations)).toEqual(anywhere(declarations));
});

test("no question and no answer give a file that loads", () => {
  expect(load(renderAnswersTemplate([])).messages).toEqual([]);
});

const words = fc.oneof(
  fc.constantFrom(
    "yes",
    "null",
    "true",
    "~",
    "- a",
    "a: b",
    "a #b",
    "'",
    '"',
    "{x",
    "*a",
    "!t",
    "2026-11-20",
    "1e5",
    "\u2028",
    "é\u0085",
  ),
  fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" }),
);
const written = words.map((text) => text.trim()).filter((text) => /\S/.test(text));

test("any text survives being written and read", () => {
  const arbitrary = fc.record({
    answer: fc.constantFrom(...answerValues),
    owner: written,
    evidence: fc.array(written, { minLength: 1, maxLength: 3 }),
    note: written,
  });
  fc.assert(
    fc.property(arbitrary, (given) => {
      const existing: AnswerEntry = { ...given, control: "ZTAI-ID-09", date: "2026-11-02", reviewDate: today };
      const text = renderAnswersTemplate([], { existing: [existing] });
      const { answers, messages } = load(text);
      expect(messages).toEqual([]);
      expect(answers).toEqual([expect.objectContaining({ ...existing })]);
    }),
    { numRuns: 150, seed: 7 },
  );
});

test("comment lines stay readable", () => {
  const long = renderAnswersTemplate(asked)
    .split("\n")
    .filter((line) => line.length > 120);
  expect(long).toEqual([]);
});
