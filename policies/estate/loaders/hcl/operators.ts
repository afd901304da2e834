import { toBoolean, toNumber } from "./convert";
import { mayBe } from "../../partly";
import { bare, EvaluationError, isNull, sameValue, settleDeep, shapeOf, Unknown, unknownPart, type Val } from "./value";

/** Applies `-` or `!` to a settled value. */
export function unary(operator: "-" | "!", operand: Val): Val {
  if (operand instanceof Unknown) return bare(operand);
  return operator === "-" ? -toNumber(operand) : !toBoolean(operand);
}

/** Applies a binary operator to settled values; what one known side decides is known. */
export function binary(operator: string, left: Val, right: Val): Val {
  if (operator === "&&" || operator === "||") return logic(operator, left, right);
  if (operator === "==" || operator === "!=") return equality(operator, left, right);
  const decided = compared(operator, left, right);
  if (decided !== undefined) return decided;
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
  if (!open) return sameValue(first, second) === (operator === "==");
  return differ(first, second) || differ(second, first) ? operator === "!=" : bare(open);
}

/** True when a value that is not known whole is certainly not the other one. */
function differ(unknown: Val, other: Val): boolean {
  if (!(unknown instanceof Unknown)) return false;
  if (typeof other === "number" && unknown.known.least !== undefined) return unknown.known.least > other;
  if (other === null) return isNull(unknown) === false;
  const shape = shapeOf(unknown);
  return typeof other === "string" && typeof shape === "object" && !mayBe(shape, other);
}

/** A comparison of a length that is not known with a number that it certainly reaches. */
function compared(operator: string, left: Val, right: Val): boolean | undefined {
  if (right instanceof Unknown && !(left instanceof Unknown)) {
    const turned = new Map([
      ["<", ">"],
      ["<=", ">="],
      [">", "<"],
      [">=", "<="],
    ]).get(operator);
    return turned === undefined ? undefined : compared(turned, right, left);
  }
  if (!(left instanceof Unknown) || right instanceof Unknown || left.known.least === undefined) return undefined;
  const [least, other] = [left.known.least, toNumber(right)];
  if (operator === ">" || operator === "<=") return least > other ? operator === ">" : undefined;
  if (operator === ">=" || operator === "<") return least >= other ? operator === ">=" : undefined;
  return undefined;
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
