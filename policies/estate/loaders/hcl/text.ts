import { parseReference } from "../../template";
import { literal, unknownMark } from "../../unknown";
import { toText } from "./convert";
import { joinedShape } from "../../partly";
import { carriedSecrets, EvaluationError, settle, shapeOf, Unknown, type Val } from "./value";

/** Longer texts are not built: doubling a text forty times would fill the memory. */
const maximumLength = 4 * 1024 * 1024;

/** Template text for an unknown value: its reference where it is one, else a mark with the reason. */
export function unknownText(value: Unknown): string {
  const { reference, text } = value.known;
  if (reference !== undefined && parseReference(reference)) return `\${${reference}}`;
  return text ?? unknownMark(value.reason, value.known);
}

/** Joins values to a text; one that holds references stays a template, so that the engine can follow it. */
export function joined(given: readonly Val[]): Val {
  const parts = given.filter((part) => part !== "");
  const [alone, ...others] = parts;
  // With nothing around it, a reference is still one.
  if (alone instanceof Unknown && others.length === 0 && alone.known.reference !== undefined) return alone;
  const open = parts.find((part) => part instanceof Unknown);
  if (!(open instanceof Unknown)) return bounded(parts.map(toText));
  const text = parts.map((part) => (part instanceof Unknown ? unknownText(part) : String(literal(toText(part)))));
  const settled = (): Val => {
    const values = parts.map(settle);
    const still = values.find((value) => value instanceof Unknown);
    return still instanceof Unknown ? new Unknown(still.reason, { shape }) : bounded(values.map(toText));
  };
  const secrets = carriedSecrets(parts);
  const shape = joinedShape(parts.map(shapeOf));
  return new Unknown(open.reason, { text: bounded(text), settled, shape, ...(secrets.length > 0 && { secrets }) });
}

function bounded(texts: readonly string[]): string {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length > maximumLength) throw new EvaluationError("the text is too long");
  return texts.join("");
}
