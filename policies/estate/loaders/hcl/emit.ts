import type { Json, JsonObject } from "../../../../common/json";
import { furtherKeys, literal, unknownMark } from "../../unknown";
import { isArray, isMap, settle, TerraformSet, Unknown, type EvaluationBudget, type Val } from "./value";
import { unknownText } from "./text";
import { parseReference } from "../../template";

/** A value in the form of the engine's documents: references as `${…}`, what is not known as a mark with its reason. */
export function emit(value: Val, budget: EvaluationBudget): Json {
  budget.spend();
  if (typeof value === "string") return literal(value);
  if (value === null || typeof value === "boolean" || typeof value === "number") return value;
  if (isArray(value)) return value.map((item) => emit(item, budget));
  if (value instanceof TerraformSet) return value.items.map((item) => emit(item, budget));
  if (isMap(value)) return Object.fromEntries([...value].map(([key, item]) => [key, emit(item, budget)]));
  if (!(value instanceof Unknown)) {
    return unknownMark(`${value.what} is known only after apply`, { secrets: value.secrets });
  }
  const { reference, text } = value.known;
  if (text !== undefined || (reference !== undefined && parseReference(reference))) return unknownText(value);
  const settled = settle(value);
  return settled instanceof Unknown ? emitUnknown(settled, budget) : emit(settled, budget);
}

/** What is certain of it, and a mark for the rest. */
function emitUnknown({ reason, known }: Unknown, budget: EvaluationBudget): Json {
  const { entries, items, secrets } = known;
  const carried = secrets && { secrets };
  if (entries) return { ...(emit(entries, budget) as JsonObject), [furtherKeys]: unknownMark(reason, carried) };
  if (items) return [...items.map((item) => emit(item, budget)), unknownMark(reason, { many: true, ...carried })];
  return unknownMark(reason, known);
}
