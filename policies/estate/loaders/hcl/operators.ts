import { toBoolean, toNumber } from "./convert";
import { bare, EvaluationError, same, settleDeep, Unknown, unknownPart, type Val } from "./value";

/** Applies `-` or `!` to a settled value. */
export function unary(operator: "-" | "!", operand: Val): Val {
  if (operand instanceof Unknown) return bare(operand);
  return operator === "-" ? -toNumber(operand) : !toBoolean(operand);
}

/** Applies a binary operator to settled values; what one known side decides is known. */
export function binary(operator: string, left: Val, right: Val): Val {
  if (operator === "&&" || operator === "||") return logic(operator, left, right);
  if (operator === "==" || operator === "!=") return equality(operator, left, right);
  if (left instanceof Unknown) return bare(left);
  if (right instanceof Unknown) return bare(right);
  return arithmetic(operator, toNumber(left), toNumber(right));
}

function logic(operator: "&&" | "||", left: Val, right: Val): Val {
  const deciding = operator === "||";
  for (const side of [left, right]) {
    if (!(side instanceof Unknown) && toBoolean(side) === deciding) return deciding;
  }
  const open = [left, right].find((side) => side instanceof Unknown);
  return open instanceof Unknown ? bare(open) : !deciding;
}

function equality(operator: "==" | "!=", left: Val, right: Val): Val {
  const [first, second] = [settleDeep(left), settleDeep(right)];
  const whole =
    [first, second].some((side) => side === null) && !(first instanceof Unknown || second instanceof Unknown);
  const open = whole ? undefined : (unknownPart(first) ?? unknownPart(second));
  if (open) return bare(open);
  return same(first, second) === (operator === "==");
}

function arithmetic(operator: string, left: number, right: number): Val {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
  }
  if (right === 0) throw new EvaluationError("a division by zero");
  return operator === "/" ? left / right : left % right;
}
