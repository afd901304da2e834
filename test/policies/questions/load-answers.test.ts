import Ajv from "ajv";
import * as fc from "fast-check";
import { join } from "node:path";
import { controls } from "../../../policies/catalog";
import answersSchema from "../../../schemas/answers.schema.json";
import { loadAnswers } from "../../../policies/questions";
import { entry, load, today } from "./answers-file";

test("the schema is strict draft-07", () => {
  expect(() =>
    new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(answersSchema),
  ).not.toThrow();
});

test("an answer is read with owner, evidence, dates and place", () => {
  const { answers, problems } = load(`answers:\n${entry("ZTAI-ID-09", { note: "both policies" })}`);
  expect(problems).toEqual([]);
  expect(answers).toEqual([
    {
      control: "ZTAI-ID-09",
      answer: "yes",
      owner: "security-team",
      evidence: ["https://wiki.contoso.example/agents"],
      date: "2026-11-02",
      reviewDate: "2027-05-02",
      note: "both policies",
      state: "answered",
      file: expect.stringMatching(/answers\.yaml$/),
      place: "2:3",
    },
  ]);
});

test("an answer counts on its review date and is open the day after", () => {
  const onTheDay = load(`answers:\n${entry("ZTAI-ID-09", { reviewDate: today })}`);
  expect([onTheDay.answers[0]?.state, onTheDay.messages]).toEqual(["answered", []]);
  const dayAfter = load(`answers:\n${entry("ZTAI-ID-09", { reviewDate: "2026-11-19" })}`);
  expect(dayAfter.answers[0]?.state).toBe("expired");
  expect(dayAfter.problems[0]?.level).toBe("warning");
  expect(dayAfter.messages[0]).toMatch(
    /^answers\.yaml:2:3 .*2026-11-19.*let security-team answer again.*\[ZTAI-POL-110\]$/,
  );
});

test("an entry without an answer is open, whatever else it holds", () => {
  const { answers, messages } = load(
    "answers:\n  ZTAI-ID-09:\n    answer:\n    owner: ana\n    date:\n  ZTAI-ID-10:\n",
  );
  expect(messages).toEqual([]);
  expect(answers.map(({ control, state, owner }) => [control, state, owner])).toEqual([
    ["ZTAI-ID-09", "open", "ana"],
    ["ZTAI-ID-10", "open", undefined],
  ]);
});

test.each([
  ["a day that does not exist", { date: "2026-02-30" }, /:6:5 .*date is 2026-02-30, which is not a day/],
  ["a date ahead", { date: "2026-11-21" }, /:6:5 .*after today \(allowed: a day until 2026-11-20/],
  ["a review before the date", { reviewDate: "2026-10-01" }, /:7:5 .*before the date 2026-11-02/],
  ["a review on no day", { reviewDate: "2027-13-01" }, /:7:5 .*reviewDate is 2027-13-01, which is not a day/],
  ["a date in words", { date: "yesterday" }, /:6:5 .*date "yesterday" is malformed/],
  ["a yes without evidence", { evidence: undefined }, /:2:3 .*answers yes without evidence/],
  ["an answer without owner", { owner: undefined }, /:2:3 .*answers yes without owner/],
  ["an answer without review date", { reviewDate: undefined }, /:2:3 .*without reviewDate/],
  ["not-applicable without a reason", { answer: "not-applicable" }, /:2:3 .*answers not-applicable without note/],
  [
    "an answer that is none",
    { answer: "yess" },
    /:3:5 .*answer "yess" is not allowed \(allowed: yes, no, partial, not-applicable.*did you mean yes\?/,
  ],
  ["a boolean", { answer: "true" }, /:3:5 .*answer true is not allowed/],
  ["an unknown key", { ownerr: "ana" }, /:8:5 .*ownerr is not a known key.*did you mean owner\?/],
  ["an owner that is blank", { owner: '" "' }, /:4:5 .*owner " " is malformed/],
])("%s is refused at its place, and the answer does not count", (_, changes, message) => {
  const { answers, messages } = load(`answers:\n${entry("ZTAI-ID-09", changes)}`);
  expect(answers).toEqual([]);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatch(message);
});

test("every problem is reported at once, in order, and the right answers still count", () => {
  const text = `answers:\n${entry("ZTAI-ID-9")}${entry("ZTAI-ID-10")}${entry("ZTAI-ID-11", { date: "2026-02-30", owner: undefined })}`;
  const { answers, messages } = load(text);
  expect(answers.map(({ control }) => control)).toEqual(["ZTAI-ID-10"]);
  expect(messages).toEqual([
    expect.stringMatching(/^answers\.yaml:2:3 answers.*\[ZTAI-POL-062\]$/),
    expect.stringMatching(/^answers\.yaml:14:3 answers.*\[ZTAI-POL-061\]$/),
    expect.stringMatching(/^answers\.yaml:17:5 answers.*\[ZTAI-POL-061\]$/),
  ]);
  expect(messages[0]).toContain("did you mean ZTAI-ID-09?");
});

test.each([
  ["a key twice", `answers:\n${entry("ZTAI-ID-09")}${entry("ZTAI-ID-09")}`, /:8:3 .*ZTAI-ID-09 stands twice/],
  ["an alias", "answers: &a\n  ZTAI-ID-09: *a\n", /\*a is a YAML alias/],
  ["a tag", "answers: !!js/function 'x'\n", /tag/],
  ["__proto__", "answers:\n  __proto__:\n    answer: yes\n", /:2:3 .*__proto__/],
  ["constructor", "answers:\n  constructor:\n    answer: yes\n", /:2:3 .*constructor/],
  ["deep nesting", `answers: ${"[".repeat(5000)}`, /./],
  ["a list", "- yes\n", /:1:1/],
  ["nothing", "", /is empty/],
  ["a second document", "answers: {}\n---\nanswers: {}\n", /./],
  ["an unclosed quote", 'answers:\n  ZTAI-ID-09: "\n', /answers\.yaml:\d+:\d+/],
  ["no answers", "answer: {}\n", /did you mean answers\?|has no answers/],
])("hostile YAML with %s gives an error and no answer", (_, text, message) => {
  const { answers, messages } = load(text);
  expect(answers).toEqual([]);
  expect(messages.join("\n")).toMatch(message);
});

test("binary files, folders and missing files are named", () => {
  expect(load(new Uint8Array([0xff, 0xfe, 0x00, 0x41])).messages[0]).toMatch(/UTF-8/);
  const missing = loadAnswers(join(__dirname, "no-such-answers.yaml"), today);
  expect(missing.problems[0]).toMatchObject({ code: "ZTAI-POL-050", level: "error" });
  expect(loadAnswers(__dirname, today).problems).toHaveLength(1);
});

test("a wrong today is misuse", () => {
  expect(() => loadAnswers("answers.yaml", "20 November")).toThrow(RangeError);
});

test("no entry with a wrong shape counts, however many there are", () => {
  const ids = controls.map(({ id }) => id);
  const { answers, problems } = load(`answers:\n${ids.map((id) => entry(id, { owner: "[1]" })).join("")}`);
  expect(answers).toEqual([]);
  expect(problems.length).toBeGreaterThan(90);
});

test("ten thousand entries are read", () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `  X-${index}: {answer: yes}\n`);
  const { answers, problems } = load(`answers:\n${lines.join("")}`);
  expect(answers).toEqual([]);
  expect(problems.length).toBeGreaterThan(0);
});

test("whatever a file holds, loading gives answers that count or problems, and never throws", () => {
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom("yes", "no", "2026-11-20", null));
  const keys = fc.constantFrom("answer", "owner", "evidence", "date", "reviewDate", "note", "source", "toString");
  const ids = fc.constantFrom("ZTAI-ID-09", "ZTAI-GV-13", "ZTAI-XX-01", "hasOwnProperty");
  const answers = fc.oneof(value, fc.dictionary(ids, fc.oneof(value, fc.dictionary(keys, value))));
  fc.assert(
    fc.property(answers, (given) => {
      const loaded = load(JSON.stringify({ answers: given }));
      for (const { answer, state, owner, date, reviewDate } of loaded.answers) {
        expect(state === "open").toBe(answer === undefined);
        if (answer) expect([typeof owner, typeof date, typeof reviewDate]).toEqual(["string", "string", "string"]);
      }
    }),
    { numRuns: 120, seed: 3 },
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(Array.isArray(load(`answers:\n  ${text}`).answers)).toBe(true);
    }),
    { numRuns: 100, seed: 5 },
  );
});

describe("what a platform provides", () => {
  const provides = (...entries: readonly string[]) =>
    load(`provides:\n${entries.map((one) => `  - ${one}\n`).join("")}`);

  test("is read with owner, evidence, last day and place, without any answer", () => {
    const { answers, declarations, problems } = provides(
      "{ capabilities: [policy, locks], owner: cloud-platform, evidence: guardrails, until: 2027-06-30 }",
      "{ capabilities: [detections], owner: soc, evidence: [a, b] }",
    );
    expect([answers, problems]).toEqual([[], []]);
    expect(declarations).toMatchObject([
      { capability: "policy", owner: "cloud-platform", evidence: ["guardrails"], until: "2027-06-30", place: "2:22" },
      { capability: "locks", place: "2:30" },
      { capability: "detections", owner: "soc", evidence: ["a", "b"] },
    ]);
    expect(declarations[2]).not.toHaveProperty("until");
  });

  test.each([
    ["{ capabilities: [locks], owner: o }", "2:5 provides[0] lacks the key evidence; add evidence"],
    ["{ capabilities: [locks], evidence: e }", "2:5 provides[0] lacks the key owner; add owner"],
    ["{ owner: o, evidence: e }", "2:5 provides[0] lacks the key capabilities; add capabilities"],
    ["{ capabilities: [lock], owner: o, evidence: e }", 'provides[0].capabilities[0] "lock" is not allowed'],
    ["{ capabilities: [], owner: o, evidence: e }", "provides[0].capabilities a list of 0 is empty"],
    ["{ capabilities: [locks], owner: o, evidence: [] }", "provides[0].evidence a list of 0 is empty"],
    ["{ capabilities: [locks], owner: o, evidence: ' ' }", "provides[0].evidence"],
    [
      "{ capabilities: [locks], owner: o, evidence: e, until: 2027-02-30 }",
      "provides[0].until is 2027-02-30, which is no day",
    ],
    ["{ capabilities: [locks], owner: o, evidence: e, until: soon }", 'provides[0].until "soon"'],
    ["locks", "provides[0]"],
  ])("is refused when it is wrong: %s", (entry, message) => {
    const { declarations, messages, problems } = provides(entry);
    expect(declarations).toEqual([]);
    expect(messages.join("\n")).toContain(message);
    for (const { code, level } of problems) expect([code, level]).toEqual(["ZTAI-POL-061", "error"]);
  });
});
