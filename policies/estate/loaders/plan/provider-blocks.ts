import { isList, isObject, own, type Json, type JsonObject } from "../../../../common/json";
import { literal, unknownMark } from "../../unknown";
import { textOf } from "./planned-resources";
import { parsePlanReference } from "./reference-text";

/** Provider configurations of a plan in Terraform's JSON shape, with the version constraints of their providers. */
export interface ProviderBlocks {
  readonly provider: JsonObject;
  readonly requiredProviders: JsonObject;
}

/** Reads `configuration.provider_config`; variables of the root module are known in a plan. */
export function providerBlocks(plan: JsonObject): ProviderBlocks {
  const blocks = new Map<string, JsonObject[]>();
  const required = new Map<string, Json>();
  for (const [key, configuration] of Object.entries(providerConfigurations(plan))) {
    if (!isObject(configuration)) continue;
    const name = textOf(configuration, "name");
    const version = textOf(configuration, "version_constraint");
    if (version && !required.has(name)) {
      required.set(name, { source: textOf(configuration, "full_name").split("/").slice(-2).join("/"), version });
    }
    const alias = providerAlias(key);
    const settings = evaluated(own(configuration, "expressions") ?? {}, plan);
    const block = { ...(isObject(settings) ? settings : {}), ...(alias ? { alias } : {}) };
    blocks.set(name, [...(blocks.get(name) ?? []), block]);
  }
  return { provider: Object.fromEntries(blocks), requiredProviders: Object.fromEntries(required) };
}

/** The `provider` argument of a block, or undefined for the default configuration. */
export function providerArgument(block: JsonObject | undefined): string | undefined {
  const key = block ? textOf(block, "provider_config_key") : "";
  const alias = providerAlias(key);
  return alias === undefined ? undefined : `${key.split(":").at(-1)?.split(".")[0] ?? ""}.${alias}`;
}

/** `hub` of `azurerm.hub`; for a provider that a module configures, the whole key as one word. */
function providerAlias(key: string): string | undefined {
  if (key.includes(":")) return key.replace(/\W+/g, "-");
  return key.split(".")[1];
}

function providerConfigurations(plan: JsonObject): JsonObject {
  const configuration = own(plan, "configuration");
  const providers = isObject(configuration) ? own(configuration, "provider_config") : undefined;
  return isObject(providers) ? providers : {};
}

function evaluated(expression: Json, plan: JsonObject): Json {
  if (isList(expression)) return expression.map((item) => evaluated(item, plan));
  if (!isObject(expression)) return literal(expression);
  const constant = own(expression, "constant_value");
  if (constant !== undefined) return literal(constant);
  const references = own(expression, "references");
  if (isList(references)) return variable(references, plan) ?? unknownMark(`it depends on ${references.join(", ")}`);
  return Object.fromEntries(Object.entries(expression).map(([key, item]) => [key, evaluated(item, plan)]));
}

/** The value of the one variable of the root module that an expression names. */
function variable(references: readonly Json[], plan: JsonObject): Json | undefined {
  const [only, ...others] = references;
  const parsed = typeof only === "string" && others.length === 0 ? parsePlanReference(only) : undefined;
  const given = own(plan, "variables");
  if (parsed?.kind !== "variable" || parsed.rest || !isObject(given)) return undefined;
  const entry = own(given, parsed.name);
  const value = isObject(entry) ? own(entry, "value") : undefined;
  return typeof value === "string" && isSubscription(value) ? value : undefined;
}

/** Only ids are taken from variables: anything else could be a secret. */
function isSubscription(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}
