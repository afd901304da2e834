import { isList, isObject, own, type Json, type JsonObject } from "../../common/json";
import { mentionedReferences, parseReference, parseTemplate } from "../../policies/estate/template";

/** Arguments that are objects; every other object in a resource is a block. */
const maps = new Set(["tags", "body", "additional_extension_properties"]);
const meta = new Set(["//", "depends_on", "provider", "lifecycle"]);

/** What is planned for a value: what is known of it, what is known only after apply, and what is written. */
interface Planned {
  readonly value: Json | undefined;
  readonly unknown: Json | undefined;
  readonly written: Json;
}

/**
 * Writes a configuration in Terraform's JSON as `terraform show -json` prints the plan that creates all of it. Ids are known
 * only after apply; arguments of other resources are known where their text is.
 */
export function terraformPlanOf(json: JsonObject): JsonObject {
  const resources = Object.entries(object(json["resource"])).flatMap(([type, named]) =>
    Object.entries(object(named)).map(([name, raw]) => planned(json, type, name, object(raw))),
  );
  return {
    format_version: "1.2",
    planned_values: {
      outputs: outputs(json, "shown"),
      root_module: { resources: resources.map(({ shown }) => shown) },
    },
    resource_changes: resources.map(({ change }) => change),
    configuration: {
      provider_config: providers(json),
      root_module: { outputs: outputs(json, "written"), resources: resources.map(({ written }) => written) },
    },
  };
}

/** The outputs, as they are planned or as they are written. */
function outputs(json: JsonObject, part: "shown" | "written"): JsonObject {
  const named = Object.entries(object(json["output"])).map(([name, output]) => {
    const block = object(output);
    const sensitive = own(block, "sensitive") === true ? { sensitive: true } : {};
    const { value, written } = attribute(json, own(block, "value") ?? null);
    if (part === "written") return [name, { ...sensitive, expression: object(written) }] as const;
    return [name, { ...sensitive, ...(value === undefined ? {} : { value }) }] as const;
  });
  return Object.fromEntries(named);
}

function planned(json: JsonObject, type: string, name: string, raw: JsonObject) {
  const common = { address: `${type}.${name}`, mode: "managed", type, name };
  const parts = argumentsOf(json, raw, meta);
  const provider = own(raw, "provider");
  const [local = ""] = type.split("_");
  return {
    shown: { ...common, values: parts.value ?? {} },
    change: { ...common, change: { actions: ["create"], after_unknown: parts.unknown ?? {} } },
    written: {
      ...common,
      provider_config_key: typeof provider === "string" ? provider.replace(/^\$\{|\}$/g, "") : local,
      expressions: parts.written,
    },
  };
}

/** Members of a block. */
function argumentsOf(json: JsonObject, raw: JsonObject, left: ReadonlySet<string> = new Set(["//"])): Planned {
  const members = Object.entries(raw)
    .filter(([key, value]) => !left.has(key) && value !== null)
    .map(([key, value]) => [key, argument(json, key, value)] as const);
  const pick = (part: "value" | "unknown") =>
    Object.fromEntries(members.flatMap(([key, found]) => (found[part] === undefined ? [] : [[key, found[part]]])));
  return {
    value: pick("value"),
    unknown: pick("unknown"),
    written: Object.fromEntries(members.map(([key, { written }]) => [key, written])),
  };
}

function argument(json: JsonObject, key: string, value: Json): Planned {
  const blocks = isList(value) ? value : [value];
  if (maps.has(key) || blocks.length === 0 || !blocks.every(isObject)) return attribute(json, value);
  const parts = blocks.map((block) => argumentsOf(json, object(block)));
  return {
    value: parts.map((part) => part.value ?? {}),
    unknown: parts.map((part) => part.unknown ?? {}),
    written: parts.map(({ written }) => written),
  };
}

function attribute(json: JsonObject, value: Json): Planned {
  const references = referencesIn(value);
  return {
    ...evaluated(json, value),
    written: references.length > 0 ? { references } : { constant_value: value },
  };
}

/** As a plan lists them: each reference, then the resource it is part of. */
function referencesIn(value: Json): readonly string[] {
  if (isList(value)) return value.flatMap(referencesIn);
  if (isObject(value)) return Object.values(value).flatMap(referencesIn);
  if (typeof value !== "string") return [];
  return parseTemplate(value).flatMap((part) => {
    if ("literal" in part) return [];
    const reference = parseReference(part.expression);
    if (reference) return [`${reference.address}.${reference.attribute}`, reference.address];
    return /^var\.\w+$/.test(part.expression)
      ? [part.expression]
      : mentionedReferences(part.expression).map(({ address }) => address);
  });
}

type Evaluated = Omit<Planned, "written">;

function evaluated(json: JsonObject, value: Json): Evaluated {
  if (isList(value)) {
    const items = value.map((item) => evaluated(json, item));
    const open = items.some(({ unknown }) => unknown !== undefined);
    return {
      value: items.map((item) => item.value ?? null),
      unknown: open ? items.map((item) => item.unknown ?? false) : undefined,
    };
  }
  if (isObject(value)) {
    const { value: known, unknown } = argumentsValue(json, value);
    return { value: known, unknown: Object.keys(unknown).length > 0 ? unknown : undefined };
  }
  if (typeof value !== "string") return { value, unknown: undefined };
  const text = parseTemplate(value).map((part) => ("literal" in part ? part.literal : known(json, part.expression)));
  return text.includes(undefined) ? { value: undefined, unknown: true } : { value: text.join(""), unknown: undefined };
}

function argumentsValue(json: JsonObject, value: JsonObject) {
  const members = Object.entries(value).map(([key, item]) => [key, evaluated(json, item)] as const);
  const pick = (part: keyof Evaluated) =>
    Object.fromEntries(
      members.flatMap(([key, found]) => (found[part] === undefined ? [] : [[key, found[part]]])),
    ) as JsonObject;
  return { value: pick("value"), unknown: pick("unknown") };
}

/** The text of another resource's argument, where that is known before apply. */
function known(json: JsonObject, expression: string): string | undefined {
  const reference = parseReference(expression);
  const [type = "", name = ""] = reference?.address.split(".") ?? [];
  const raw = object(object(object(json["resource"])[type])[name]);
  const value = reference && own(raw, reference.attribute);
  if (typeof value !== "string") return undefined;
  const found = evaluated(json, value).value;
  return typeof found === "string" ? found : undefined;
}

function providers(json: JsonObject): JsonObject {
  const required = object(object(json["terraform"])["required_providers"]);
  const configured = Object.entries(object(json["provider"])).flatMap(([name, blocks]) =>
    (isList(blocks) ? blocks : [blocks]).map((block) => {
      const { alias, ...settings } = object(block);
      const key = typeof alias === "string" ? `${name}.${alias}` : name;
      const about = object(required[name]);
      const entry = {
        name,
        full_name: `providers.example/hashicorp/${name}`,
        ...(typeof alias === "string" ? { alias } : {}),
        ...(typeof about["version"] === "string" ? { version_constraint: about["version"] } : {}),
        expressions: argumentsOf(json, settings).written,
      };
      return [key, entry] as const;
    }),
  );
  return Object.fromEntries(configured);
}

function object(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
