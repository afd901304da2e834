import { TerraformStack } from "cdktf";
import { isList, isObject, own, type Json, type JsonObject } from "../common/json";
import { synthesizeStack } from "../gate/synthesize-stack";

/**
 * Snapshots of stacks: their Terraform with keys in order, without what changes and means nothing, such as cdktf's version and
 * its comments. What a stack says to the judge stays.
 */
export const stackSerializer = {
  test: (value: unknown): boolean => TerraformStack.isStack(value),
  /** The contract of Jest's and Vitest's serializers. */
  serialize: (value: unknown): string =>
    TerraformStack.isStack(value) ? JSON.stringify(stable(synthesizeStack(value)), undefined, 2) : "",
};

function stable({ "//": comment, ...terraform }: JsonObject): Json {
  const ztai = isObject(comment) ? own(comment, "ztai") : undefined;
  return { ...(ztai === undefined ? {} : { "//": { ztai } }), ...(withoutComments(terraform) as JsonObject) };
}

function withoutComments(value: Json): Json {
  if (isList(value)) return value.map(withoutComments);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => key !== "//");
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutComments(item)]));
}
