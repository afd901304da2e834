import { isList, isObject, objects, own, type Json, type JsonObject } from "../../../../common/json";
import { literal, unknownMark } from "../../unknown";
import { textOf } from "./planned-resources";

/**
 * The provisioners of a block in Terraform's JSON syntax. A plan holds them in its configuration alone.
 * https://developer.hashicorp.com/terraform/internals/json-format#configuration-representation
 */
export function provisionerBlocks(block: JsonObject | undefined): readonly Json[] {
  return objects(block && own(block, "provisioners")).map((provisioner) => {
    const written = own(provisioner, "expressions");
    const values = Object.entries(isObject(written) ? written : {}).map(
      ([name, expression]) => [name, valueOf(expression, name)] as const,
    );
    return { [textOf(provisioner, "type")]: Object.fromEntries(values) };
  });
}

function valueOf(expression: Json, name: string): Json {
  const constant = isObject(expression) ? own(expression, "constant_value") : undefined;
  if (constant !== undefined) return literal(constant);
  return isList(expression) ? [] : unknownMark(`the plan does not show ${name}`);
}
