import type { App, TerraformStack } from "cdktf";
import { isObject, own, type JsonObject } from "../common/json";
import { synthesizeStack, synthesizeStacks } from "../gate/synthesize-stack";

/** Arguments of one resource in Terraform's JSON. */
export type Attributes = Record<string, unknown>;

/** A synthesized stack, easy to ask. */
export interface SynthesizedStack {
  /** Its Terraform, as `cdk.tf.json` holds it. */
  readonly json: Record<string, unknown>;
  /** All resources as `type.name`, in alphabetical order. */
  readonly addresses: readonly string[];
  /** Every resource of a type, by name. */
  resources(type: string): Record<string, Attributes>;
  /** The only resource of a type. @throws Error when there is none, or more than one */
  only(type: string): Attributes;
}

/**
 * Synthesizes a stack in memory as `app.synth()` does: references between stacks, Aspects and validations included, which
 * cdktf's own `Testing.synth` leaves out in part.
 *
 * @throws Error when a validation fails or a construct has an error annotation
 */
export function synthStack(stack: TerraformStack): SynthesizedStack {
  return synthesizedStack(synthesizeStack(stack));
}

/** Synthesizes all stacks of an app in memory, by name. @throws as {@link synthStack} */
export function synthApp(app: App): Record<string, SynthesizedStack> {
  return Object.fromEntries([...synthesizeStacks(app)].map(([stack, json]) => [stack.node.id, synthesizedStack(json)]));
}

/** A stack from the content of its `cdk.tf.json`. */
export function synthesizedStack(json: JsonObject): SynthesizedStack {
  const all = objectAt(json, "resource");
  const resources = (type: string) => objectAt(all, type) as Record<string, Attributes>;
  return {
    json: { ...json },
    addresses: Object.keys(all)
      .flatMap((type) => Object.keys(resources(type)).map((name) => `${type}.${name}`))
      .sort(),
    resources,
    only(type) {
      const found = Object.entries(resources(type));
      const [first] = found;
      if (first !== undefined && found.length === 1) return first[1];
      const names = found.length === 0 ? "" : `: ${found.map(([name]) => name).join(", ")}`;
      throw new Error(`the stack has ${found.length} resources of type ${type}, not one${names}`);
    },
  };
}

function objectAt(json: JsonObject, key: string): JsonObject {
  const value = own(json, key);
  return isObject(value) ? value : {};
}
