import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "../common/json";
import { isObject, objects, own } from "../common/json";

/** A resource of a synthesized stack, with what its ARM id is made of. */
export interface SynthesizedResource {
  /** Address in the state, such as `azurerm_key_vault.Vault_23237E5B`. */
  readonly address: string;
  /** Type in Terraform, such as `azurerm_key_vault`. */
  readonly type: string;
  /** Name in Azure, where it is text. */
  readonly name: string;
  readonly attributes: JsonObject;
  /** Id of the subscription of its provider. */
  readonly subscriptionId: string;
  /** Name of its resource group; undefined where it stands in none. */
  readonly resourceGroup: string | undefined;
}

/** A stack as Terraform reads it. */
export interface WrittenStack {
  readonly name: string;
  /** Content of its `cdk.tf.json`. */
  readonly json: JsonObject;
  /** In the order of the file: by type, then by name. */
  readonly resources: readonly SynthesizedResource[];
}

/** File of a stack below the output folder. */
export function stackFile(output: string, name: string): string {
  return join(output, "stacks", name, "cdk.tf.json");
}

/** Names of the stacks of an output folder in the order in which they are applied: dependencies first, among equals by name. */
export function stackNamesInOrder(output: string): string[] {
  const manifest = JSON.parse(readFileSync(join(output, "manifest.json"), "utf8")) as Manifest;
  const done: string[] = [];
  const visit = (name: string) => {
    if (done.includes(name)) return;
    [...(manifest.stacks[name]?.dependencies ?? [])].sort().forEach(visit);
    done.push(name);
  };
  Object.keys(manifest.stacks).sort().forEach(visit);
  return done;
}

/** The stacks of an output folder in the order in which they are applied. */
export function readStacks(output: string): WrittenStack[] {
  return stackNamesInOrder(output).map((name) =>
    writtenStack(name, JSON.parse(readFileSync(stackFile(output, name), "utf8")) as JsonObject),
  );
}

/** Kind of a resource: its type, or the ARM type of what azapi makes. */
export function kindOf({ type, attributes }: Pick<SynthesizedResource, "type" | "attributes">): string {
  return type === "azapi_resource" ? (String(own(attributes, "type")).split("@")[0] ?? type) : type;
}

/** What a reference such as `${azurerm_key_vault.Vault.id}` points to. */
export function referenced(stack: WrittenStack, text: unknown): SynthesizedResource | undefined {
  const address = addressOf(text);
  return address === undefined ? undefined : stack.resources.find((resource) => resource.address === address);
}

interface Manifest {
  readonly stacks: Readonly<Record<string, { readonly dependencies: readonly string[] }>>;
}

/** A stack from the content of its `cdk.tf.json`. */
export function writtenStack(name: string, json: JsonObject): WrittenStack {
  const found = Object.entries(objectAt(json, "resource")).flatMap(([type, named]) =>
    Object.entries(isObject(named) ? named : {}).flatMap(([key, attributes]) =>
      isObject(attributes) ? [{ address: `${type}.${key}`, type, attributes }] : [],
    ),
  );
  const groups = new Map(found.map(({ address, attributes }) => [address, textAt(attributes, "name")]));
  const resources = found.map(({ address, type, attributes }) => {
    const group = own(attributes, "resource_group_name") ?? own(attributes, "parent_id");
    const groupAddress = addressOf(group);
    return {
      address,
      type,
      attributes,
      name: textAt(attributes, "name"),
      subscriptionId: subscriptionOf(json, textAt(attributes, "provider")),
      resourceGroup: groupAddress === undefined ? textOf(group) : groups.get(groupAddress),
    };
  });
  return { name, json, resources };
}

/** Subscription of a provider by its reference, such as `azurerm.platform`; that of the stack's own without one. */
function subscriptionOf(json: JsonObject, reference: string): string {
  const [, alias = ""] = reference.split(".");
  const providers = objects(own(objectAt(json, "provider"), "azurerm"));
  const provider = providers.find((one) => textAt(one, "alias") === alias);
  return provider === undefined ? "" : textAt(provider, "subscription_id");
}

function addressOf(text: unknown): string | undefined {
  return typeof text === "string" ? /^\$\{([^.{}]+\.[^.{}]+)\.[a-z_]+\}$/.exec(text)?.[1] : undefined;
}

function objectAt(object: JsonObject, key: string): JsonObject {
  const value = own(object, key);
  return isObject(value) ? value : {};
}

function textAt(object: JsonObject, key: string): string {
  return textOf(own(object, key)) ?? "";
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
