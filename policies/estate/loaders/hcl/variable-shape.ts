import { someText, someValue, type Shape } from "../../partly";
import { toBoolean } from "./convert";
import { evaluate, type Environment } from "./evaluate";
import type { Expression } from "./expression";
import { EvaluationError, Named, settle, Unknown, type Val } from "./value";

/** The variables of a module, where one has another value. */
class Variables extends Named {
  constructor(
    private readonly name: string,
    private readonly value: Val,
    private readonly all: Val,
  ) {
    super("var");
  }

  get(name: string): Val {
    if (name === this.name) return this.value;
    return this.all instanceof Named ? this.all.get(name) : new Unknown(`var.${name} is not known here`);
  }
}

/**
 * What the declaration of a variable without a value tells of it: whether it can be null, and whether it can be an empty text.
 * https://developer.hashicorp.com/terraform/language/values/variables#custom-validation-rules
 * @param conditions those of its validations
 */
export function declaredShape(
  name: string,
  { nullable, conditions }: { readonly nullable: boolean; readonly conditions: readonly Expression[] },
  environment: Environment,
): Shape | undefined {
  const holds = (condition: Expression, value: Val) => answer(condition, withVariable(name, value, environment));
  // A condition that no text at all can be tried with says nothing.
  const telling = conditions.filter((condition) => holds(condition, "any") !== "error");
  const refuses = (value: Val) =>
    telling.map((condition) => holds(condition, value)).some((answer) => answer === false || answer === "error");
  if (nullable && !refuses(null)) return undefined;
  return refuses("") ? someText : someValue;
}

function answer(condition: Expression, environment: Environment): boolean | "error" | undefined {
  try {
    const value = settle(evaluate(condition, environment));
    return value instanceof Unknown ? undefined : toBoolean(value);
  } catch (error) {
    if (error instanceof EvaluationError) return "error";
    throw error;
  }
}

function withVariable(name: string, value: Val, environment: Environment): Environment {
  const variables = () => new Variables(name, value, environment.name("var"));
  return { ...environment, name: (asked) => (asked === "var" ? variables() : environment.name(asked)) };
}
