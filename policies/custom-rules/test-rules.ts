import { jsonDocument } from "../estate/document";
import { buildGraph } from "../estate/estate";
import type { JsonObject } from "../../common/json";
import type { Problem } from "../../common/problem";
import type { Rule, TerraformJson } from "../engine/rule";
import { runRules } from "../engine/run";
import type { CustomRule } from "./custom-rule";
import { loadCustomRules } from "./load-custom-rules";

/** One example of one rule, judged. */
export interface RuleTest {
  readonly rule: string;
  /** What the example is for. */
  readonly kind: "pass" | "fail";
  /** Number of the example among those of its kind, from 1. */
  readonly number: number;
  /** `line:column` of the rule. */
  readonly place: string;
  readonly passed: boolean;
  /** What the rule said of the example. */
  readonly reason: string;
}

/** Every example of a file, judged. */
export interface RuleTests {
  readonly file: string;
  readonly tests: readonly RuleTest[];
  /** What is wrong with the file itself; such rules are not tested. */
  readonly problems: readonly Problem[];
  /** True when there are rules, every example came out as it should, and the file has no problem. */
  readonly passed: boolean;
}

/** Runs the examples of all rules of a file: those that should pass must be judged and pass, the others must fail. */
export function testRules(path: string): RuleTests {
  const { definitions, problems } = loadCustomRules(path);
  const tests = definitions.flatMap(testRule);
  const passed = problems.length === 0 && tests.length > 0 && tests.every((test) => test.passed);
  return { file: path.split("\\").join("/"), tests, problems, passed };
}

function testRule({ rule, examples, place }: CustomRule): readonly RuleTest[] {
  return (["pass", "fail"] as const).flatMap((kind) =>
    examples[kind].map((example, index) => ({
      rule: rule.id,
      kind,
      number: index + 1,
      place,
      ...run(rule, kind, example),
    })),
  );
}

function run(rule: Rule, kind: RuleTest["kind"], example: TerraformJson): Pick<RuleTest, "passed" | "reason"> {
  try {
    return verdict(rule, kind, example);
  } catch (error) {
    return {
      passed: false,
      reason: `the example cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

function verdict(rule: Rule, kind: RuleTest["kind"], example: TerraformJson): Pick<RuleTest, "passed" | "reason"> {
  const document = jsonDocument("example", rule.id, example as JsonObject, "");
  const findings = runRules([rule], buildGraph([document])).filter((finding) => finding.verdict !== "not-applicable");
  if (findings.length === 0)
    return { passed: false, reason: `nothing to judge: no ${rule.on.join(" or ")} that the rule is for` };
  const failures = findings.filter((finding) => finding.verdict === "fail");
  const open = findings.filter((finding) => finding.verdict === "unknown");
  const described = [...failures, ...open].map(({ address, message }) => `${address}: ${message}`).join("; ");
  if (kind === "pass") return { passed: described === "", reason: described || `${findings.length} passed` };
  if (failures.length > 0) return { passed: true, reason: described };
  return { passed: false, reason: described ? `nothing fails; unknown: ${described}` : "nothing fails" };
}

/** The tests as text, failures first with their reasons; ends with a line break. */
export function renderRuleTests({ file, tests, problems }: RuleTests): string {
  const failed = tests.filter(({ passed }) => !passed);
  const lines = failed.map(
    ({ rule, kind, number, place, reason }) => `FAIL ${file}:${place} ${rule}, ${kind} example ${number}: ${reason}`,
  );
  const rules = new Set(tests.map(({ rule }) => rule)).size;
  const summary = `${rules} rules, ${tests.length} examples, ${failed.length} failed, ${problems.length} problems`;
  return `${[...lines, summary].join("\n")}\n`;
}
