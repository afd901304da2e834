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
import { makePlan, type PlanFacts } from "../../../policies/assessment/remediation-plan";
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

/** A type of each owner. */
const types = ["azurerm_key_vault", "azurerm_firewall", "azuread_application"];

/** Severity, place and type of a finding. */
type Found = readonly [Severity, number, string?];
interface Gap {
  readonly control: Control;
  readonly found: readonly Found[];
}

/** Controls that are not met, each with findings of some severities in some places of some owners. */
const gaps = fc
  .subarray([...controls], { minLength: 1 })
  .chain((open) =>
    fc.tuple(
      fc.constant(open),
      fc.array(fc.array(fc.tuple(severityOf, fc.nat(9), fc.constantFrom(...types)), { maxLength: 4 }), {
        minLength: open.length,
        maxLength: open.length,
      }),
    ),
  )
  .map(([open, found]) => open.map((control, i): Gap => ({ control, found: found[i] ?? [] })));

function planOf(open: readonly Gap[], facts?: PlanFacts): PlanStep[] {
  const finding = (control: string, [severity, place, type = "azurerm_key_vault"]: Found) =>
    ({
      control,
      severity,
      type,
      rule: "r",
      stack: "s",
      address: `${type}.a${place}`,
      verdict: "fail",
    }) as JudgedFinding;
  const results = open.map(({ control }) => ({ control, status: "not-met" }) as ControlResult);
  const findings = open.flatMap(({ control, found }) => found.map((one) => finding(control.id, one)));
  return makePlan(results, findings, facts);
}

const urgency = ({ severity }: PlanStep) => severities.indexOf(severity);
const dependsOn = new Map(controls.map((control) => [control.id, control.dependsOn]));
/** What a step is about, with what it takes in. */
const covers = ({ control, first }: PlanStep) => [control, ...first.map((one) => one.control)];

describe("the order of the plan", () => {
  test("puts nothing before what is worse, unless that needs it and cannot take it in, and then says so", () => {
    fc.assert(
      fc.property(gaps, (open) => {
        const plan = planOf(open);
        expect(plan.map(({ priority }) => priority)).toEqual(plan.map((_, i) => i + 1));
        plan.forEach((step, i) => {
          const worse = plan.slice(i + 1).filter((later) => urgency(later) < urgency(step));
          if (worse.length === 0) return;
          // A step that itself waits for this one may be what the worse one needs.
          const waiting = plan.filter((later) => step.neededBy.includes(later.control));
          expect(waiting.length).toBeGreaterThan(0);
          const needs = waiting.some((later) => covers(later).some((id) => dependsOn.get(id)?.includes(step.control)));
          expect(needs).toBe(true);
          const isAnswer = step.findings.every(({ control }) => control !== step.control);
          const isOthers = waiting.some(({ owner, neededBy }) => owner !== step.owner || neededBy.length > 0);
          expect({ control: step.control, why: isAnswer || isOthers }).toEqual({ control: step.control, why: true });
        });
      }),
      { numRuns: 60 },
    );
  });

  test("puts no control after one that needs it", () => {
    fc.assert(
      fc.property(gaps, (open) => {
        const plan = planOf(open);
        const stepsOf = (id: string) => plan.flatMap((step, at) => (covers(step).includes(id) ? [at] : []));
        for (const { control } of open)
          for (const before of control.dependsOn)
            for (const at of stepsOf(before))
              for (const after of stepsOf(control.id)) {
                const isWithin = at === after && covers(plan[at] as PlanStep).includes(before);
                expect(at < after || isWithin).toBe(true);
              }
      }),
      { numRuns: 60 },
    );
  });

  test("puts every finding into one step, and into each step what one owner has to do", () => {
    const ownerOf = { azurerm_key_vault: "workload", azurerm_firewall: "platform", azuread_application: "tenant" };
    fc.assert(
      fc.property(gaps, (open) => {
        const plan = planOf(open);
        const placed = plan.flatMap(({ findings }) => findings);
        expect(placed).toHaveLength(open.reduce((sum, { found }) => sum + found.length, 0));
        expect(new Set(placed).size).toBe(placed.length);
        for (const { owner, findings } of plan)
          for (const { type } of findings) expect(ownerOf[type as keyof typeof ownerOf]).toBe(owner);
      }),
      { numRuns: 40 },
    );
  });

  test("takes in what is less urgent and needed, and leaves to others what is theirs", () => {
    const control = (id: string) => controls.find((one) => one.id === id) as Control;
    const shown = (plan: readonly PlanStep[]) =>
      plan.map((step) => [step.control, step.owner, step.first.map((one) => one.control), step.neededBy]);
    const keys: Gap = { control: control("ZTAI-ID-02"), found: [["critical", 1]] };
    const identities = (type?: string): Gap => ({ control: control("ZTAI-ID-01"), found: [["high", 2, type]] });
    expect(shown(planOf([keys, identities()]))).toEqual([["ZTAI-ID-02", "workload", ["ZTAI-ID-01"], []]]);
    expect(shown(planOf([keys, identities("azurerm_firewall")]))).toEqual([
      ["ZTAI-ID-01", "platform", [], ["ZTAI-ID-02"]],
      ["ZTAI-ID-02", "workload", [], []],
    ]);
    const [step] = planOf([keys, identities()]);
    expect(step?.findings.map((one) => one.control)).toEqual(["ZTAI-ID-01", "ZTAI-ID-02"]);
    expect(step?.remediation[0]).toBe(control("ZTAI-ID-01").remediation[0]);
  });

  test("moves what cuts more attack paths forward among what is as bad, and nothing else", () => {
    const control = (id: string) => controls.find((one) => one.id === id) as Control;
    const open: readonly Gap[] = [
      { control: control("ZTAI-VS-02"), found: [["high", 1]] },
      {
        control: control("ZTAI-IN-10"),
        found: [
          ["high", 2],
          ["high", 3],
        ],
      },
      { control: control("ZTAI-AI-04"), found: [["critical", 4]] },
    ];
    const order = (facts?: PlanFacts) => planOf(open, facts).map((step) => step.control);
    expect(order()).toEqual(["ZTAI-AI-04", "ZTAI-IN-10", "ZTAI-VS-02"]);
    const cuts = ({ address }: JudgedFinding) => (address.endsWith("a1") ? 3 : 0);
    expect(order({ cuts })).toEqual(["ZTAI-AI-04", "ZTAI-VS-02", "ZTAI-IN-10"]);
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
        const shown = (plan: PlanStep[]) =>
          plan.map(({ control, owner, first, neededBy }) => [control, owner, first, neededBy]);
        expect(shown(planOf([...open].reverse()))).toEqual(shown(planOf(open)));
      }),
      { numRuns: 40 },
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
