import type { Rule, Severity } from "../engine/rule";

/** A selection of rules, with the severity each has in it. */
export interface Pack {
  readonly name: string;
  readonly title: string;
  /** True when the rule belongs to it. */
  includes(rule: Rule): boolean;
  /** Severity of a rule in it. */
  severityOf(rule: Rule): Severity;
}

/** The rules of a pack, in their order, with the pack's severities. */
export function selectRules(rules: readonly Rule[], pack: Pack): readonly Rule[] {
  return rules
    .filter((rule) => pack.includes(rule))
    .map((rule) => {
      const severity = pack.severityOf(rule);
      return severity === rule.severity ? rule : { ...rule, severity };
    });
}
