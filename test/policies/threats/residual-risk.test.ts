import { controls } from "../../../policies/catalog";
import type { Severity } from "../../../policies";
import type { Mitigation, MitigationState } from "../../../policies/threats";
import { residualRisk } from "../../../policies/threats/residual-risk";
import { sampleAssessment } from "../reports/sample-assessment";

const [finding] = sampleAssessment().findings;
const [sample] = controls;

/** A control of severity and impact in a state; missing by a finding of the same severity. */
function one(state: MitigationState, severity: Severity = "high", worst: Severity | "answered" = severity): Mitigation {
  if (!finding || !sample) throw new Error("nothing to take a sample of");
  const findings = state === "missing" && worst !== "answered" ? [{ ...finding, severity: worst }] : [];
  const control = { ...sample, severity, impact: "high" as const };
  return { control, state, proofs: [], findings, vouchedBy: [], evidence: [] };
}

test.each([
  ["high", "one is missing in a way that is critical", [one("missing", "low", "critical"), one("found", "critical")]],
  [
    "high",
    "an answer says that a critical one is not met",
    [one("missing", "critical", "answered"), one("found", "critical"), one("found", "critical")],
  ],
  ["high", "what is missing outweighs the rest", [one("missing", "high"), one("found", "medium")]],
  ["medium", "one is missing, and the rest outweighs it", [one("missing", "medium"), one("declared", "high")]],
  ["unknown", "of most nothing is known", [one("found", "medium"), one("unknown", "high")]],
  ["unknown", "none of them applies", [one("not-applicable")]],
  ["low", "at least half is found or declared", [one("found", "high"), one("unknown", "high")]],
  ["low", "what does not apply counts for nothing", [one("found", "low"), one("not-applicable", "critical")]],
  ["open", "nothing was judged", [one("open"), one("open")]],
] as const)("is %s where %s", (level, _, mitigations) => {
  expect(residualRisk(mitigations).level).toBe(level);
});

test("never gets worse when a missing control is found, nor better when a found one goes missing", () => {
  const order = ["low", "unknown", "medium", "high"];
  const states = ["found", "missing", "declared", "unknown", "not-applicable"] as const;
  const severities = ["critical", "high", "medium", "low"] as const;
  for (let seed = 0; seed < 625; seed++) {
    const rest = [0, 1, 2].map((i) =>
      one(states[Math.floor(seed / 5 ** i) % 5] ?? "found", severities[(seed + i) % 4]),
    );
    const severity = severities[seed % 4];
    const level = (state: MitigationState) => order.indexOf(residualRisk([...rest, one(state, severity)]).level);
    expect(level("found")).toBeLessThanOrEqual(level("missing"));
    expect(level("found")).toBeLessThanOrEqual(level("unknown"));
  }
});

test("says how much weight is in each state", () => {
  expect(residualRisk([one("found", "medium"), one("missing", "low"), one("unknown", "high")]).shares).toEqual({
    found: 33,
    declared: 0,
    missing: 11,
    unknown: 56,
  });
});
