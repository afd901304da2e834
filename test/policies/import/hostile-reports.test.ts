import * as fc from "fast-check";
import { importZeroTrustAssessment } from "../../../policies/import";
import type { AnswerEntry } from "../../../policies/questions";
import { importText, report, sampleText, today } from "./report-file";

const passed = { TestId: "61009", TestStatus: "Passed" };
const existing: readonly AnswerEntry[] = [{ control: "ZTAI-ID-10", owner: "ana", evidence: [] }];

test.each([
  ["nothing", "", /an empty file/],
  ["text", "hello", /:1:1 unexpected "h"/],
  ["HTML", "<!DOCTYPE html><html></html>", /HTML \(allowed: the JSON report/],
  ["a list", "[]", /is not a mapping/],
  ["no tests", '{"ExecutedAt":"2026-11-01T09:30:00Z"}', /lacks the key Tests/],
  ["no time", '{"Tests":[{"TestId":"61009","TestStatus":"Passed"}]}', /lacks the key ExecutedAt/],
  ["an empty list of tests", report([]), /Tests .*is empty/],
  [
    "tests that are not objects",
    '{"ExecutedAt":"2026-11-01T09:30:00Z","Tests":[1,null]}',
    /Tests\[0\] 1 is not a mapping/,
  ],
  [
    "a test without status",
    '{"ExecutedAt":"2026-11-01T09:30:00Z","Tests":[{"TestId":"61009"}]}',
    /Tests\[0\] lacks the key TestStatus/,
  ],
  [
    "a status that is not text",
    '{"ExecutedAt":"2026-11-01T09:30:00Z","Tests":[{"TestId":"1","TestStatus":true}]}',
    /TestStatus true is/,
  ],
  ["a time in another form", report([passed], "01/11/2026"), /ExecutedAt "01\/11\/2026"/],
  ["a time that does not exist", report([passed], "2026-13-01T09:30:00Z"), /a time that exists/],
  ["a time ahead", report([passed], "2026-11-21T00:00:00Z"), /after today/],
  ["__proto__", '{"__proto__":{"Tests":[]},"ExecutedAt":"x"}', /the key __proto__/],
  ["deep nesting", `{"a":${"[".repeat(100_000)}`, /./],
  ["depth within valid JSON", `{"a":${"[".repeat(500)}${"]".repeat(500)}}`, /nesting deeper/],
])("a report with %s is refused, and the answers stay as they are", (_, text, message) => {
  const imported = importText(text, { existing });
  expect(imported.messages.join("\n")).toMatch(message);
  expect(imported.problems.every(({ code, level }) => code === "ZTAI-POL-063" && level === "error")).toBe(true);
  expect(imported.entries).toEqual(existing);
  expect(imported.outcomes).toEqual([]);
});

test("a report cut off anywhere is refused with the place", () => {
  const text = sampleText().trimEnd();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: text.length - 1 }), (length) => {
      const { messages, entries } = importText(text.slice(0, length));
      expect(messages).toHaveLength(1);
      expect(messages[0]).toMatch(/^report\.json:\d+:\d+ (?:the text ends too early|unexpected)/);
      expect(entries).toEqual([]);
    }),
    { numRuns: 60, seed: 11 },
  );
});

test("bytes that are not UTF-8, folders and missing files are named", () => {
  expect(importText(new Uint8Array([0xff, 0xfe, 0x7b, 0x00])).messages[0]).toMatch(/UTF-8/);
  for (const path of [__dirname, "no-such-report.json"]) {
    expect(importZeroTrustAssessment(path, { today }).problems).toEqual([
      expect.objectContaining({ code: "ZTAI-POL-063", level: "error" }),
    ]);
  }
});

test("a byte order mark and numeric ids are fine", () => {
  const { outcomes } = importText(`\ufeff${report([{ TestId: 61009, TestStatus: "Passed" }])}`);
  expect(outcomes[0]?.answer).toBe("yes");
});

test("reasons come as one short line, whatever the report holds", () => {
  const SkippedReason = `<script>\n\u0000\u202e${"x".repeat(5000)}`;
  const { outcomes } = importText(report([{ TestId: "61009", TestStatus: "Skipped", SkippedReason }]));
  const reason = outcomes[0]?.reason ?? "";
  expect(reason.length).toBeLessThan(220);
  expect(reason).not.toMatch(/[\p{C}]/u);
});

test("names of the prototype are not tests and no answers", () => {
  const { outcomes, problems } = importText(report([{ TestId: "constructor", TestStatus: "toString" }]));
  expect([outcomes, problems]).toEqual([[], []]);
});

test("a report of nothing but wrong tests is refused with the first of them", () => {
  const wrong = Array.from({ length: 50_000 }, () => ({}));
  const { messages } = importText(JSON.stringify({ ExecutedAt: "2026-11-01T09:30:00Z", Tests: wrong }));
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatch(/Tests\[0\] lacks the key TestId/);
});

test("a hundred thousand tests are read", () => {
  const tests = Array.from({ length: 100_000 }, (_, index) => ({ TestId: String(index), TestStatus: "Passed" }));
  expect(importText(report(tests)).problems).toEqual([]);
});
