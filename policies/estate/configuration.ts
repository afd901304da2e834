import { overlay, translateAzapi } from "./azapi";
import type { Changes } from "./changes";
import { cardOf, providerDefaults, type AzurermMajor } from "../azure/registry";
import type { ResourceInstance, TerraformDocument } from "./document";
import { isList, isObject, objects, own, type Json, type JsonObject } from "../../common/json";
import { deployingTypes, embeddedInstances } from "./embedded-template";
import { underCurrentNames } from "./rename";
import { Resource, type ResourceOrigin } from "./resource";
import { Scope, type Lookup } from "./scope";
import { isEmptyCollection, text } from "./value";

/** One stack: its document, the scope of its strings, and its resources. */
export class Configuration {
  readonly scope: Scope;
  private readonly major: AzurermMajor;

  constructor(
    readonly document: TerraformDocument,
    lookup: Lookup,
  ) {
    this.scope = new Scope(document.json, lookup);
    this.major = azurermMajor(document.json);
  }

  /** @param changes what other blocks make of a resource, and which of them stand for one that is not in the input */
  resources(changes: Changes): Resource[] {
    const blocks: readonly Written[] =
      this.document.instances?.map((instance) => ({ ...instance, instance })) ?? this.writtenBlocks();
    const written = blocks.filter(({ raw }) => !this.isSwitchedOff(raw));
    const resources = written.map((block) => this.resource(block, changes));
    const embedded = written.flatMap((block, index) => this.embedded(block, resources[index]));
    return [this.stackItself(), ...resources, ...embedded.map((block) => this.resource(block, changes))];
  }

  /** The resources of an ARM template that a block deploys. */
  private embedded(block: Written, resource: Resource | undefined): readonly Written[] {
    if (!resource || block.mode === "data" || !deployingTypes.includes(block.type)) return [];
    const { address, file, line, doubts } = resource;
    const deploying = { type: block.type, name: block.name, raw: block.raw, address, file, line, doubts };
    return embeddedInstances(deploying, this.scope).map((instance) => ({ ...instance, instance }));
  }

  /** The subscription of a provider configuration (`azurerm` or `azurerm.alias`), where the text says it. */
  subscription(provider: string): string | undefined {
    const [name = "", alias] = provider.split(".");
    const declared = objects(own(this.document.json, "provider")).flatMap((block) => objects(own(block, name)));
    const block = declared.find((candidate) => own(candidate, "alias") === alias);
    return block && text(this.scope.resolve(own(block, "subscription_id")));
  }

  /** What the stack outputs under a name, unresolved. */
  output(name: string): Json | undefined {
    const outputs = own(this.document.json, "output");
    const [output] = isObject(outputs) ? objects(own(outputs, name)) : [];
    return output && own(output, "value");
  }

  private writtenBlocks(): readonly Written[] {
    return [
      ...entries(own(this.document.json, "resource")).map((entry) => ({ ...entry, mode: "managed" as const })),
      ...entries(own(this.document.json, "data")).map((entry) => ({ ...entry, mode: "data" as const })),
    ];
  }

  private resource(block: Written, changes: Changes): Resource {
    const { type, name, raw, mode, instance } = block;
    const azapi = type.startsWith("azapi_") ? translateAzapi(type, mode, raw, this.scope) : undefined;
    const key = `${this.document.stack}:${instance?.address ?? `${mode === "data" ? "data." : ""}${type}.${name}`}`;
    const standing = changes.standing.get(key);
    const isChange = azapi?.change !== undefined || type === "azapi_update_resource";
    const origin: ResourceOrigin = {
      document: this.document,
      mode: isChange && !standing ? "update" : mode,
      writtenType: type,
      name,
      ...(instance && { instance }),
      ...(azapi?.change && { change: azapi.change }),
    };
    const over = changes.overlays.get(key);
    const written = azapi?.raw ?? raw;
    const effectiveType = azapi?.type ?? type;
    const card = cardOf(effectiveType);
    const named = underCurrentNames(effectiveType, over ? overlay(written, over) : written, this.scope);
    return new Resource(
      card?.successor ?? effectiveType,
      withImplied(named, card?.implied),
      origin,
      this.scope,
      providerDefaults(effectiveType, azapi?.apiVersion ?? this.major),
      azapi?.armType,
      standing?.unstated,
    );
  }

  /** The stack as a resource of type `terraform`, for rules about the backend, the providers, the variables and the outputs. */
  private stackItself(): Resource {
    const { json } = this.document;
    const [section = {}] = objects(own(json, "terraform"));
    const parts = ["provider", "variable", "output"].map((name) => [name, own(json, name) ?? null]);
    const settings = { ...section, ...(Object.fromEntries(parts) as JsonObject) };
    const [comment = {}] = objects(own(json, "//"));
    // What a synthesis says of itself, such as the models that the organisation approved.
    const ztai = own(comment, "ztai");
    const raw = isObject(ztai) ? { ...settings, ztai } : settings;
    const origin: ResourceOrigin = {
      document: this.document,
      mode: "synthetic",
      writtenType: "terraform",
      name: "terraform",
    };
    return new Resource("terraform", raw, origin, this.scope, {});
  }

  /** `count` is 0 or `for_each` has nothing in it: the block makes no resource. */
  private isSwitchedOff(raw: JsonObject): boolean {
    const count = this.scope.resolve(own(raw, "count"));
    if (count.state === "known" && Number(count.value) === 0) return true;
    return isEmptyCollection(this.scope.resolve(own(raw, "for_each")));
  }
}

interface Entry {
  readonly type: string;
  readonly name: string;
  readonly raw: JsonObject;
}

interface Written extends Entry {
  readonly mode: "managed" | "data";
  readonly instance?: ResourceInstance;
}

/** The arguments with the blocks that are there although nobody wrote them. */
function withImplied(raw: JsonObject, implied: readonly string[] = []): JsonObject {
  const left = implied.filter((name) =>
    objects(own(raw, "dynamic")).every((dynamic) => own(dynamic, name) === undefined),
  );
  const missing = left.filter((name) => (own(raw, name) ?? null) === null || isEmptyList(own(raw, name)));
  return missing.length === 0 ? raw : { ...raw, ...Object.fromEntries(missing.map((name) => [name, {}])) };
}

function isEmptyList(value: Json | undefined): boolean {
  return isList(value) && value.length === 0;
}

/** `{ type: { name: block } }`, where any level may also be a list. */
function entries(section: Json | undefined): Entry[] {
  return objects(section).flatMap((types) =>
    Object.entries(types).flatMap(([type, named]) =>
      objects(named).flatMap((names) =>
        Object.entries(names).flatMap(([name, block]) => objects(block).map((raw) => ({ type, name, raw }))),
      ),
    ),
  );
}

/** The major version in the constraint on azurerm, 4 when it does not say. */
function azurermMajor(configuration: JsonObject): AzurermMajor {
  const required = objects(own(configuration, "terraform")).flatMap((block) =>
    objects(own(block, "required_providers")),
  );
  const azurerm = required.map((providers) => own(providers, "azurerm")).find((entry) => entry !== undefined);
  const constraint = isObject(azurerm) ? own(azurerm, "version") : azurerm;
  const major = typeof constraint === "string" ? /\d+/.exec(constraint)?.[0] : undefined;
  return major === "3" ? 3 : major === "5" ? 5 : 4;
}
