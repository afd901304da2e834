import { all } from "../../engine/outcome";
import { rule, type Rule } from "../../engine/rule";
import { meets, type Requirement } from "./require";

/** A rule that asks for argument values only, with what it asks of each type. */
export type AttributeRule = Omit<Rule, "on" | "check"> & {
  readonly requirements: Readonly<Record<string, readonly Requirement[]>>;
};

/** One idea over several resource types that spell it differently. All requirements of a type must be met. */
export function attributeRule({ requirements, ...common }: AttributeRule): Rule {
  return rule({
    ...common,
    on: Object.keys(requirements),
    check: (resource) => all((requirements[resource.type] ?? []).map((requirement) => meets(resource, requirement))),
  });
}
