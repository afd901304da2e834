import { findControl } from "../../../policies/catalog";
import type { ControlResult, Status } from "../../../policies/assessment/control-status";
import { applyAnswers, contradictions, type Answer, type AnswerValue } from "../../../policies/questions";

const counts = { pass: 0, fail: 0, unknown: 0, exempted: 0, declared: 0, notApplicable: 0 };

function result(id: string, status: Status, rules: readonly string[] = []): ControlResult {
  const control = findControl(id);
  if (!control) throw new Error(id);
  return { control, status, rules, counts };
}

function answer(control: string, value: AnswerValue | undefined, state: Answer["state"] = "answered"): Answer {
  return { control, ...(value && { answer: value }), evidence: [], state, file: "answers.yaml", place: "2:3" };
}

test.each([
  ["yes", "declared"],
  ["no", "not-met"],
  ["partial", "not-met"],
  ["not-applicable", "not-applicable"],
] as const)("where no rule decides, %s means %s", (value, status) => {
  const [applied] = applyAnswers([result("ZTAI-ID-09", "not-assessed")], [answer("ZTAI-ID-09", value)]);
  expect(applied).toMatchObject({ status, decidedBy: "answer", answer: { answer: value } });
});

test("open and expired answers leave the control not assessed, with the entry shown", () => {
  for (const state of ["open", "expired"] as const) {
    const given = answer("ZTAI-ID-09", state === "open" ? undefined : "yes", state);
    const [applied] = applyAnswers([result("ZTAI-ID-09", "not-assessed")], [given]);
    expect(applied).toMatchObject({ status: "not-assessed", decidedBy: "nothing", answer: { state } });
  }
});

test.each(["met", "not-met", "unknown", "exempted", "mitigated"] as const)(
  "rules that found %s win over any answer",
  (status) => {
    for (const value of ["yes", "no", "partial", "not-applicable"] as const) {
      const [applied] = applyAnswers([result("ZTAI-VS-04", status, ["r"])], [answer("ZTAI-VS-04", value)]);
      expect(applied).toMatchObject({ status, decidedBy: "rules", answer: { answer: value } });
    }
  },
);

test("where rules found nothing to judge, the answer decides; without one a question stays open", () => {
  const silent = result("ZTAI-VS-04", "not-applicable", ["r"]);
  expect(applyAnswers([silent], [answer("ZTAI-VS-04", "yes")])[0]).toMatchObject({
    status: "declared",
    decidedBy: "answer",
  });
  expect(applyAnswers([silent], [])[0]).toMatchObject({ status: "not-assessed", decidedBy: "nothing" });
  expect(applyAnswers([result("ZTAI-ID-05", "not-applicable", ["r"])], [])[0]).toMatchObject({
    status: "not-applicable",
    decidedBy: "rules",
  });
});

test("results are not changed in place, and controls without an answer have none", () => {
  const given = Object.freeze([Object.freeze(result("ZTAI-ID-09", "not-assessed"))]);
  const [applied] = applyAnswers(given, []);
  expect(applied).not.toHaveProperty("answer");
  expect(given[0]).not.toHaveProperty("decidedBy");
});

test("answers that say otherwise than the rules are found", () => {
  const results = applyAnswers(
    [result("ZTAI-VS-04", "not-met", ["r"]), result("ZTAI-VS-05", "met", ["r"]), result("ZTAI-IN-01", "met", ["r"])],
    [answer("ZTAI-VS-04", "yes"), answer("ZTAI-VS-05", "partial"), answer("ZTAI-IN-01", "yes")],
  );
  expect(contradictions(results).map(({ control }) => control.id)).toEqual(["ZTAI-VS-04", "ZTAI-VS-05"]);
});

test("what an owner declares takes an answer: a yes agrees, a no is the worse word", () => {
  const declared = result("ZTAI-VS-09", "declared", ["r"]);
  expect(applyAnswers([declared], [])[0]).toMatchObject({ status: "declared", decidedBy: "declaration" });
  expect(applyAnswers([declared], [answer("ZTAI-VS-09", "yes")])[0]).toMatchObject({ status: "declared" });
  expect(applyAnswers([declared], [answer("ZTAI-VS-09", "no")])[0]).toMatchObject({
    status: "not-met",
    decidedBy: "answer",
  });
});
