import { nearest as suggest } from "../common/nearest";
import { ZtaiError } from "../common/ztai-error";
import type { ControlExplanation, ProvidedCondition, Rule, ThreatExplanation } from "../policies";
import { entry } from "../common/table";

/** An explanation for people and for programs. */
export interface Explanation {
  readonly text: string;
  readonly data: unknown;
}

/**
 * Explains a rule, a control, a threat, a capability of a platform, or an error code of either half.
 *
 * @throws ZtaiError ZTAI-CLI-001 when nothing has this id, with the nearest id.
 */
export async function explain(id: string): Promise<Explanation> {
  const policies = await import("../policies");
  const rule = policies.explainRule(id);
  if (rule) return { data: rule, text: describeRule(rule) };
  const control = policies.explainControl(id.toUpperCase());
  if (control) return { data: control, text: describeControl(control) };
  const threat = policies.explainThreat(id.toUpperCase());
  if (threat) return { data: threat, text: describeThreat(threat) };
  const provided = policies.conditionsByCapability.get(id.toLowerCase());
  if (provided) return { data: provided, text: describeCapability(id.toLowerCase(), provided) };
  const errors = await errorCodes();
  const error = entry(errors, id.toUpperCase());
  if (error) return { data: { code: id.toUpperCase(), ...error }, text: describeError(id.toUpperCase(), error) };
  const known = [
    ...policies.rules.map((one) => one.id),
    ...policies.controls.map((one) => one.id),
    ...policies.threats.map((one) => one.id),
    ...policies.capabilities,
    ...Object.keys(errors),
  ];
  const near = suggest(id, known);
  throw new ZtaiError(
    "ZTAI-CLI-001",
    `nothing has the id ${id}`,
    near !== undefined
      ? `did you mean ${near}?`
      : "give a rule, a control such as ZTAI-ID-02, a threat such as ZTAI-T-06, a capability such as policy, or an error code",
  );
}

interface ErrorText {
  readonly title: string;
  readonly meaning: string;
  readonly fix: string;
}

async function errorCodes(): Promise<Record<string, ErrorText>> {
  const { constructErrors, outputErrors } = await import("../constructs/core/errors");
  const { configurationErrors } = await import("../blueprints/deployment/error-codes");
  const { problemCodes } = await import("../policies");
  const policy = Object.entries(problemCodes).map(([code, meaning]) => [
    code,
    { title: "Input of an assessment", meaning, fix: "The message names the place and the fix." },
  ]);
  return { ...configurationErrors, ...constructErrors, ...outputErrors, ...cliErrors, ...Object.fromEntries(policy) };
}

const cliErrors: Record<string, ErrorText> = {
  "ZTAI-CLI-001": {
    title: "Unknown id",
    meaning: "No rule, control, threat, capability or error code has the id that ztai explain was asked for.",
    fix: "Take the id from a report or an error message.",
  },
  "ZTAI-CLI-002": {
    title: "Unknown pack",
    meaning: "Neither the kit nor the file of rules has a pack of this name.",
    fix: "Choose one of the packs that the message names.",
  },
  "ZTAI-CLI-003": {
    title: "Skip comments without an owner or a date",
    meaning: "Comments of other tools name nobody who answers for them and no end, so somebody has to.",
    fix: "Give both --skips-owner and --skips-until.",
  },
  "ZTAI-CLI-004": {
    title: "The baseline cannot be read",
    meaning: "The file is missing, or no baseline.",
    fix: "Write it with ztai assess --write-baseline.",
  },
  "ZTAI-CLI-006": {
    title: "A command of the whole kit",
    meaning: "The judge is installed by itself, without the constructs that this command needs.",
    fix: "Install zero-trust-ai-kit.",
  },
  "ZTAI-CLI-007": {
    title: "No path starts or ends there",
    meaning: "Nothing in the input that an attack path may start or end at has the name that --from or --to gives.",
    fix: "Take an id or an address that the message names.",
  },
  "ZTAI-CLI-008": {
    title: "A deployment file beside other paths",
    meaning:
      "ztai threats models one deployment file, or Terraform; --environment says which overlay of a deployment file.",
    fix: "Do what the message says.",
  },
  "ZTAI-CLI-005": {
    title: "Answers or a report cannot be read",
    meaning: "The file has mistakes. Nothing was written over it.",
    fix: "Mend what the message names.",
  },
};

function describeRule({ id, control, title, severity, on, fix, remedy, examples }: Rule): string {
  return sections([
    `${id}: ${title}`,
    `Severity ${severity}, decides ${control} on ${on.join(", ")}.`,
    `Fix: ${fix}`,
    remedy && `Terraform:\n${indent(remedy.hcl)}\nTypeScript:\n${indent(remedy.typescript)}`,
    `Fails:\n${indent(JSON.stringify(examples.fail, undefined, 2))}`,
    `Passes:\n${indent(JSON.stringify(examples.pass, undefined, 2))}`,
  ]);
}

function describeControl({ control, rules }: ControlExplanation): string {
  const mappings = Object.entries(control.mappings).filter(([, ids]) => ids.length > 0);
  return sections([
    `${control.id}: ${control.title}`,
    control.objective,
    `Otherwise: ${control.harm}`,
    `Pillar ${control.pillar}, principle ${control.principle}, phase ${control.phase}. ` +
      `Severity ${control.severity}, risk reduction ${control.impact}, effort ${control.effort}, user impact ${control.userImpact}, owner ${control.owner}.`,
    `Do:\n${control.remediation.map((step, i) => `  ${i + 1}. ${step}`).join("\n")}`,
    rules.length > 0
      ? `Rules:\n${rules.map((rule) => `  ${rule.id} (${rule.severity}): ${rule.title}`).join("\n")}`
      : "No rule decides it: Terraform does not show it.",
    control.question && `Question: ${control.question.text}\n${indent(control.question.guidance)}`,
    control.dependsOn.length > 0 && `Comes after: ${control.dependsOn.join(", ")}`,
    mappings.length > 0 && `Frameworks:\n${mappings.map(([name, ids]) => `  ${name}: ${ids.join(", ")}`).join("\n")}`,
  ]);
}

function describeThreat({ threat, applies, frameworks, controls }: ThreatExplanation): string {
  const { id, title, scenario, trustBoundary, residual } = threat;
  return sections([
    `${id}: ${title}`,
    scenario,
    applies,
    `Trust boundary: ${trustBoundary}.`,
    `Frameworks:\n${Object.entries(frameworks)
      .map(([name, ids]) => `  ${name}: ${ids.join(", ")}`)
      .join("\n")}`,
    `Against it:\n${controls.map((control) => `  ${control.id} (${control.severity}): ${control.title}`).join("\n")}`,
    `Stays: ${residual}`,
  ]);
}

function describeCapability(capability: string, provided: readonly ProvidedCondition[]): string {
  return sections([
    `${capability}: what a platform can provide`,
    `Who declares it says, with an owner and evidence:\n${provided
      .map(({ control, condition }) => `  ${condition.text} (${control.id})`)
      .join("\n")}`,
    "It stands in where the input does not hold it, is shown as declared, and never counts as proved.",
  ]);
}

function describeError(code: string, { title, meaning, fix }: ErrorText): string {
  return sections([`${code}: ${title}`, meaning, `Fix: ${fix}`]);
}

function sections(parts: readonly (string | false | undefined)[]): string {
  return `${parts.filter((part) => typeof part === "string").join("\n\n")}\n`;
}

function indent(text: string): string {
  return text.replace(/^/gm, "  ");
}
