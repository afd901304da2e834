import { isObject, type JsonObject } from "../../../common/json";
import type { Rule, TerraformJson } from "../../../policies/engine/rule";
import { rules } from "../../../policies/rules";
import { asAzapi } from "../../property/spellings/azapi";
import { resourcesOf } from "../estate";

/** A configuration with the resource in it whose arguments are changed. */
export interface Base {
  readonly json: JsonObject;
  /** Terraform type and name of the resource. */
  readonly type: string;
  readonly name: string;
}

/**
 * Configurations with a resource of a Terraform or ARM type: the bare resource, also below one of the type above it, then everything that the rules' examples and
 * edges show of it, also under the names of the other types that a rule judges alike.
 */
export function basesOf(type: string): readonly Base[] {
  return type.includes("/") ? azapiBases(type) : azurermBases(type);
}

function azurermBases(type: string): readonly Base[] {
  const bare: Base = { json: { resource: { [type]: { a: { name: "a" } } } }, type, name: "a" };
  const alike = rules.filter(({ on }) => on.includes(type)).flatMap((rule) => retyped(rule, type));
  return [bare, ...[...alike, ...everyExample].flatMap((json) => withResourceOf(json, (one) => one.type === type))];
}

function azapiBases(armType: string): readonly Base[] {
  const type = `${armType}@2025-01-01`;
  const bare: Base = {
    json: { resource: { azapi_resource: { a: { type, name: "a", body: {} } } } },
    type: "azapi_resource",
    name: "a",
  };
  const [namespace, ...segments] = armType.split("/");
  const above = [namespace, ...segments.slice(0, -1)].join("/");
  const part: Base = {
    json: {
      resource: {
        azapi_resource: {
          a: { type, name: "default", parent_id: "${azapi_resource.above.id}", body: {} },
          above: { type: `${above}@2025-01-01`, name: "above", body: {} },
        },
      },
    },
    type: "azapi_resource",
    name: "a",
  };
  const isIt = (raw: JsonObject) => String(raw["type"]).toLowerCase().startsWith(`${armType.toLowerCase()}@`);
  return [
    bare,
    ...(segments.length > 1 ? [part] : []),
    ...everyAzapiExample().flatMap((json) => withResourceOf(json, ({ raw }) => isIt(raw))),
  ];
}

const givenBy = ({ examples, edges = [] }: Rule): readonly TerraformJson[] => [
  examples.pass,
  examples.fail,
  ...edges.map(({ given }) => given),
];

const everyExample = rules.flatMap(givenBy) as unknown as readonly JsonObject[];

let inAzapi: readonly JsonObject[] | undefined;

/** The examples as resources of azapi, and those that are some already. */
function everyAzapiExample(): readonly JsonObject[] {
  inAzapi ??= everyExample.flatMap((json) => {
    const main = asAzapi(json)?.["main.tf.json"];
    return main === undefined ? [json] : [JSON.parse(main) as JsonObject, json];
  });
  return inAzapi;
}

/** The examples of a rule with `type` in place of each other type that it judges. */
function retyped(rule: Rule, type: string): readonly JsonObject[] {
  return givenBy(rule).flatMap((given) => {
    const types = Object.keys(given.resource ?? {}).filter((one) => one !== type && rule.on.includes(one));
    return types.map((other) => {
      const text = JSON.stringify(given).replaceAll(new RegExp(`\\b${other}(?=["\\.])`, "g"), type);
      return JSON.parse(text) as JsonObject;
    });
  });
}

function withResourceOf(
  json: JsonObject,
  isIt: (resource: { readonly type: string; readonly raw: JsonObject }) => boolean,
): readonly Base[] {
  return resourcesOf({ stack: json })
    .filter((one) => isObject(one.raw) && isIt(one))
    .slice(0, 1)
    .map(({ type, name }) => ({ json, type, name }));
}
