import fc from "fast-check";
import {
  controls,
  judge,
  loadStacks,
  renderHtml,
  renderMarkdown,
  renderText,
  severities,
  type Control,
  type ControlResult,
  type JudgedFinding,
  type PlanStep,
  type Rule,
  type Severity,
} from "../../../policies";
import { makePlan } from "../../../policies/assessment/remediation-plan";
import { fail } from "../../../policies/engine/outcome";

/** A rule of an organisation's own, for a control that the catalog does not have. */
const ownRule = (id: string): Rule => ({
  id,
  control: "custom",
  title: `Vault breaks ${id}`,
  severity: "high",
  on: ["azurerm_key_vault"],
  check: () => fail("it is as it is"),
  fix: `Follow ${id}.`,
  examples: { pass: {}, fail: {} },
});
const text = JSON.stringify({ resource: { azurerm_key_vault: { a: {} } } });
const judgedBy = (...rules: Rule[]) =>
  judge(loadStacks([{ name: "s", file: "s.tf.json", text }]), { today: "2026-11-20", rules });

const severityOf = fc.constantFrom(...severities);

/** Controls that are not met, each with findings of some severities in some places. */
const gaps = fc
  .subarray([...controls], { minLength: 1 })
  .chain((open) =>
    fc.tuple(
      fc.constant(open),
      fc.array(fc.array(fc.tuple(severityOf, fc.nat(9)), { maxLength: 4 }), {
        minLength: open.length,
        maxLength: open.length,
      }),
    ),
  )
  .map(([open, found]) => open.map((control, i) => ({ control, found: found[i] ?? [] })));

function planOf(open: readonly { control: Control; found: readonly (readonly [Severity, number])[] }[]): PlanStep[] {
  const finding = (control: string, severity: Severity, place: number) =>
    ({ control, severity, rule: "r", stack: "s", address: `a.${place}`, verdict: "fail" }) as JudgedFinding;
  const results = open.map(({ control }) => ({ control, status: "not-met" }) as ControlResult);
  const findings = open.flatMap(({ control, found }) =>
    found.map(([severity, place]) => finding(control.id, severity, place)),
  );
  return makePlan(results, findings);
}

describe("the order of the plan", () => {
  test("puts nothing before what is worse, unless that needs it, and then says so", () => {
    const dependsOn = new Map(controls.map((control) => [control.id, control.dependsOn]));
    const needs = (id: string, other: string): boolean =>
      (dependsOn.get(id) ?? []).some((before) => before === other || needs(before, other));
    fc.assert(
      fc.property(gaps, (open) => {
        const plan = planOf(open);
        expect(plan.map(({ priority }) => priority)).toEqual(plan.map((_, i) => i + 1));
        plan.forEach((step, i) => {
          const worse = plan
            .slice(i + 1)
            .filter(({ severity }) => severities.indexOf(severity) < severities.indexOf(step.severity));
          for (const { control } of worse) {
            const reason = plan
              .slice(i + 1)
              .find(
                (later) =>
                  needs(later.control, step.control) &&
                  severities.indexOf(later.severity) < severities.indexOf(step.severity),
              );
            expect({ control, needed: reason !== undefined && step.neededBy.length > 0 }).toEqual({
              control,
              needed: true,
            });
          }
        });
      }),
      { numRuns: 200 },
    );
  });

  test("puts no control after one that needs it", () => {
    fc.assert(
      fc.property(gaps, (open) => {
        const at = new Map(planOf(open).map(({ control, priority }) => [control, priority]));
        for (const { control } of open) {
          for (const before of control.dependsOn) {
            expect(at.get(before) ?? 0).toBeLessThan(at.get(control.id) ?? 0);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test("goes by what was found, and then by who gets in, places, and effort", () => {
    const control = (id: string) => controls.find((one) => one.id === id) as Control;
    const order = (...open: Parameters<typeof planOf>[0]) => planOf(open).map((step) => step.control);
    const gap = (id: string, ...found: readonly (readonly [Severity, number])[]) => ({ control: control(id), found });
    // Its own severity is critical; what was found is low.
    expect(order(gap("ZTAI-VS-01", ["low", 1]), gap("ZTAI-DA-06", ["medium", 1]))).toEqual([
      "ZTAI-DA-06",
      "ZTAI-VS-01",
    ]);
    expect(order(gap("ZTAI-VS-02", ["high", 1], ["high", 2]), gap("ZTAI-DA-03", ["high", 1]))).toEqual([
      "ZTAI-DA-03",
      "ZTAI-VS-02",
    ]);
    expect(order(gap("ZTAI-VS-03", ["high", 1]), gap("ZTAI-NW-09", ["high", 1], ["high", 2]))).toEqual([
      "ZTAI-NW-09",
      "ZTAI-VS-03",
    ]);
  });

  test("does not depend on the order of what was found", () => {
    fc.assert(
      fc.property(gaps, (open) => {
        const shown = (plan: PlanStep[]) => plan.map(({ control, neededBy }) => [control, neededBy]);
        expect(shown(planOf([...open].reverse()))).toEqual(shown(planOf(open)));
      }),
      { numRuns: 100 },
    );
  });
});

describe("a failure of a rule whose control is not in the catalog", () => {
  test("is a step of its own for each rule", () => {
    const { plan } = judgedBy(ownRule("own-b"), ownRule("own-a"));
    expect(plan.map(({ control, title, findings }) => [control, title, findings.length])).toEqual([
      ["custom", "Vault breaks own-a", 1],
      ["custom", "Vault breaks own-b", 1],
    ]);
  });

  test.each([
    ["text", renderText],
    ["markdown", renderMarkdown],
    ["html", renderHtml],
  ])("is said in the %s report, which does not claim that nothing failed", (_, render) => {
    const report = render(judgedBy(ownRule("own-a")));
    expect(report).toContain("Vault breaks own-a");
    expect(report).not.toContain("Nothing failed");
  });
});
