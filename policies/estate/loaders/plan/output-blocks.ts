import { isObject, own, type Json, type JsonObject } from "../../../../common/json";
import { literal, unknownMark } from "../../unknown";

/** The outputs of a plan or a state in Terraform's JSON shape; sensitive values stay out. */
export function outputBlocks(values: Json | undefined): JsonObject {
  const outputs = isObject(values) ? own(values, "outputs") : undefined;
  if (!isObject(outputs)) return {};
  return Object.fromEntries(
    Object.entries(outputs).map(([name, output]) => [name, outputBlock(isObject(output) ? output : {})]),
  );
}

function outputBlock(output: JsonObject): JsonObject {
  const sensitive = own(output, "sensitive") === true;
  const value = own(output, "value");
  if (sensitive) return { sensitive, value: unknownMark("it is sensitive") };
  return { sensitive, value: value === undefined ? unknownMark("it is known only after apply") : literal(value) };
}
