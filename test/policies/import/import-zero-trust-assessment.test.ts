import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { controls, findControl } from "../../../policies/catalog";
import { importZeroTrustAssessment } from "../../../policies/import";
import partialEvidence from "../../../policies/import/partial-evidence.json";
import reportSchema from "../../../policies/import/report.schema.json";
import { loadAnswers, questions, renderAnswersTemplate, type AnswerEntry } from "../../../policies/questions";
import { rules } from "../../../policies/rules";
import { tempFolder } from "../../helpers/temp-folder";
import { importText, report, sample, sampleText, today } from "./report-file";

const folder = tempFolder();

test("a report answers yes and no, and leaves open what it does not decide, with the reason", () => {
  const { outcomes, problems } = importZeroTrustAssessment(sample, { today });
  expect(problems).toEqual([]);
  const said = Object.fromEntries(outcomes.map(({ control, answer, reason }) => [control, answer ?? reason]));
  expect(said).toEqual({
    "ZTAI-ID-09": "yes",
    "ZTAI-ID-10": "no",
    "ZTAI-ID-11": "partial",
    "ZTAI-ID-13": "yes",
    "ZTAI-ID-15": "test 61011 ended as Planned",
    "ZTAI-VS-04": "yes",
    "ZTAI-VS-05": 'test 61002 ended as Skipped: Connect to the service "Azure" and run again.',
    "ZTAI-VS-06": "test 61017 ended as Investigate",
    "ZTAI-VS-08": "test 61018 is not in the report; test 61021 is not in the report; test 61023 is not in the report",
    "ZTAI-GV-02": "its tests do not show that the inventory holds systems, models, data and tools",
    "ZTAI-GV-03": "partial",
  });
});

test("an imported answer says which test, when, and until when it counts", () => {
  const { entries, executedAt } = importZeroTrustAssessment(sample, { today });
  expect(executedAt).toBe("2026-11-01T09:30:12+01:00");
  expect(entries.find(({ control }) => control === "ZTAI-ID-09")).toEqual({
    control: "ZTAI-ID-09",
    answer: "yes",
    owner: "Zero Trust Assessment",
    evidence: ["Zero Trust Assessment test 61009 passed, 2026-11-01T09:30:12+01:00"],
    date: "2026-11-01",
    reviewDate: "2027-02-01",
    source: "zero-trust-assessment",
  });
});

test("nothing of the tenant gets into the answers", () => {
  const { entries, outcomes } = importZeroTrustAssessment(sample, { today });
  const text = JSON.stringify({ entries, outcomes });
  expect(text).not.toMatch(/contoso|assessor|00000000-0000|policies were found/i);
});

test("answers survive the way through the file", () => {
  const { entries } = importZeroTrustAssessment(sample, { today });
  const file = join(folder, "answers.yaml");
  writeFileSync(file, renderAnswersTemplate(questions(controls, rules), { existing: entries }));
  const { answers, problems } = loadAnswers(file, today);
  expect(problems).toEqual([]);
  for (const entry of entries) expect(answers).toContainEqual(expect.objectContaining({ ...entry }));
});

test.each(["Skipped", "Planned", "Investigate", "Error", "Invented", ""])("%p never answers", (status) => {
  const { outcomes } = importText(report([{ TestId: 61009, TestStatus: status }]));
  expect(outcomes).toEqual([expect.objectContaining({ control: "ZTAI-ID-09", effect: "open" })]);
  expect(outcomes[0]).not.toHaveProperty("answer");
});

test("a failure is never outvoted, however often the test is listed", () => {
  const passed = { TestId: "61009", TestStatus: "Passed" };
  const { outcomes } = importText(report([passed, { ...passed, TestStatus: "failed" }, passed]));
  expect(outcomes[0]?.answer).toBe("partial");
});

test("tests that no control maps to change nothing", () => {
  const { entries, outcomes, problems } = importText(report([{ TestId: "21888", TestStatus: "Passed" }]));
  expect([entries, outcomes, problems]).toEqual([[], [], []]);
});

const human: AnswerEntry = {
  control: "ZTAI-ID-09",
  answer: "yes",
  owner: "ana",
  evidence: ["https://wiki.contoso.example/agents"],
  date: "2026-01-01",
  reviewDate: "2026-03-01",
  note: "checked by hand",
};

test("what a person answered stays, also past its review date; a contradiction is told", () => {
  const { entries, outcomes } = importText(report([{ TestId: "61009", TestStatus: "Failed" }]), { existing: [human] });
  expect(entries).toEqual([human]);
  expect(outcomes).toEqual([expect.objectContaining({ answer: "no", effect: "kept", contradicts: true })]);
});

test("an entry that a person began is completed, nothing of it is lost", () => {
  const existing = [{ control: "ZTAI-ID-09", owner: "ana", evidence: ["link"], note: "ask Tom" }];
  const { entries } = importText(report([{ TestId: "61009", TestStatus: "Passed" }]), { existing });
  expect(entries[0]).toMatchObject({ answer: "yes", owner: "ana", note: "ask Tom" });
  expect(entries[0]?.evidence).toEqual(["link", expect.stringContaining("61009 passed")]);
  const open = importText(report([{ TestId: "61009", TestStatus: "Skipped" }]), { existing }).entries[0];
  expect(open).toEqual(existing[0]);
});

test("a newer report renews an imported answer, an older one does not, an undecided one opens it again", () => {
  const first = importText(report([{ TestId: "61009", TestStatus: "Failed" }])).entries;
  const renew = (status: string, at: string, existing = first) =>
    importText(report([{ TestId: "61009", TestStatus: status }], at), { existing });
  const newer = renew("Passed", "2026-11-10T00:00:00Z");
  expect(newer.entries[0]).toMatchObject({ answer: "yes", date: "2026-11-10" });
  expect(newer.entries[0]?.evidence).toHaveLength(1);
  const older = renew("Passed", "2026-10-01T00:00:00Z");
  expect([older.entries, older.outcomes[0]?.effect]).toEqual([first, "kept"]);
  const opened = renew("Error", "2026-11-10T00:00:00Z").entries;
  expect(opened).toEqual([
    { control: "ZTAI-ID-09", evidence: [], note: "Zero Trust Assessment: test 61009 ended as Error (imported)" },
  ]);
  const answered = renew("Passed", "2026-11-12T00:00:00Z", [...opened]).entries[0];
  expect(answered).not.toHaveProperty("note");
});

test("importing twice changes nothing", () => {
  const once = importText(sampleText()).entries;
  expect(importText(sampleText(), { existing: once }).entries).toEqual(once);
});

test("an owner can be given for imported answers", () => {
  const { entries } = importText(report([{ TestId: "61009", TestStatus: "Passed" }]), { owner: "security-team" });
  expect(entries[0]?.owner).toBe("security-team");
});

test("every control whose tests show only a part exists and has tests", () => {
  for (const [id, reason] of Object.entries(partialEvidence)) {
    expect(findControl(id)?.mappings["ztAssessmentTests"]?.length).toBeGreaterThan(0);
    expect(reason).toMatch(/^that /);
  }
});

test("the schema of the report is strict draft-07", () => {
  expect(() => new Ajv({ strict: true, strictRequired: false }).compile(reportSchema)).not.toThrow();
});

test("a wrong today is misuse", () => {
  expect(() => importZeroTrustAssessment(sample, { today: "soon" })).toThrow(RangeError);
});
