import { isList, type Json } from "../../../common/json";
import { LinearPattern } from "../pattern/linear-pattern";
import { that, holds, undecided, type Judgement } from "./judgement";
import { showValue } from "./show-value";
import { isPartlyKnownList, isPartlyKnownObject, type PartlyKnown } from "./unknown-value";

/** Longer texts are not matched: linear time is still time. */
const maximumTextLength = 65_536;
const compiled = new Map<string, LinearPattern>();

/** Judges by a keyword that asks for a type, a number or a text. Other values meet it, as JSON Schema has it. */
export function scalarKeywords(keyword: string, operand: Json, value: PartlyKnown, path: string): Judgement {
  const found = () => `${path || "the resource"} is ${showValue(value, path)}`;
  if (keyword === "type") {
    const wanted = (isList(operand) ? operand : [operand]).map(String);
    return that(
      wanted.some((type) => isOfType(value, type)),
      () => `${found()}; it must be of type ${wanted.join(" or ")}`,
    );
  }
  if (typeof value === "number") return numberKeyword(keyword, Number(operand), value, found);
  return typeof value === "string" ? textKeyword(keyword, operand, value, found) : holds;
}

function numberKeyword(keyword: string, operand: number, value: number, found: () => string): Judgement {
  switch (keyword) {
    case "minimum":
      return that(value >= operand, () => `${found()}; it must be at least ${operand}`);
    case "maximum":
      return that(value <= operand, () => `${found()}; it must be at most ${operand}`);
    case "exclusiveMinimum":
      return that(value > operand, () => `${found()}; it must be more than ${operand}`);
    case "exclusiveMaximum":
      return that(value < operand, () => `${found()}; it must be less than ${operand}`);
    case "multipleOf":
      return that(Number.isInteger(value / operand), () => `${found()}; it must be a multiple of ${operand}`);
    default:
      return holds;
  }
}

function textKeyword(keyword: string, operand: Json, value: string, found: () => string): Judgement {
  switch (keyword) {
    case "minLength":
      return that(
        [...value].length >= Number(operand),
        () => `${found()}; it must have at least ${String(operand)} characters`,
      );
    case "maxLength":
      return that(
        [...value].length <= Number(operand),
        () => `${found()}; it must have at most ${String(operand)} characters`,
      );
    case "pattern":
      if (value.length > maximumTextLength) return undecided(`${found()}, too long to match a pattern`);
      return that(pattern(String(operand)).test(value), () => `${found()}; it must match ${String(operand)}`);
    default:
      return holds;
  }
}

function pattern(source: string): LinearPattern {
  const known = compiled.get(source) ?? new LinearPattern(source);
  compiled.set(source, known);
  return known;
}

function isOfType(value: PartlyKnown, type: string): boolean {
  switch (type) {
    case "array":
      return isPartlyKnownList(value);
    case "object":
      return isPartlyKnownObject(value);
    case "null":
      return value === null;
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}
