import { evaluate, withNames, type Environment } from "../evaluate";
import { ExpressionError } from "../expression";
import { readExpression } from "../parse-expression";
import { parseTemplateText } from "../parse-template";
import { EvaluationError, isMap, settle, Unknown, type Val } from "../value";

/** A template with the variables it is given, and no other names. @throws EvaluationError when it is not well formed */
export function evaluatedTemplate(text: string, given: Val, environment: Environment): Val {
  const variables = settle(given);
  if (variables instanceof Unknown) return variables;
  if (!isMap(variables)) throw new EvaluationError("the variables of a template are not a map");
  const alone: Environment = { budget: environment.budget, name: (name) => missing(name) };
  const scope = [...variables].reduce((outer, [name, value]) => withNames(outer, undefined, null, name, value), alone);
  try {
    return evaluate(parseTemplateText(text, readExpression), scope);
  } catch (error) {
    if (error instanceof ExpressionError)
      throw new EvaluationError(`the template is not well formed: ${error.message}`);
    throw error;
  }
}

function missing(name: string): Val {
  throw new EvaluationError(`the template names ${name}, which it is not given`);
}
