import { property } from "../azure/property";
import { anySubscription } from "../azure/arm-id";
import { isList, isObject, objects, own, type Json, type JsonObject } from "../../common/json";
import { jsonObject, sentBody } from "./azapi-body";
import { armTypeOfBlock } from "./azapi-request";
import type { ResourceInstance } from "./document";
import { azapiInstances } from "./loaders/arm/azapi-instances";
import type { ArmValue } from "./loaders/arm/arm-value";
import { templateEstate } from "./loaders/arm/template-estate";
import type { Resource } from "./resource";
import type { Scope } from "./scope";
import { text } from "./value";

/** Arguments with the template and the parameters of the azurerm types that deploy one. */
const deployments: Readonly<Record<string, readonly [template: string, parameters: string]>> = {
  azurerm_management_group_template_deployment: ["template_content", "parameters_content"],
  azurerm_resource_group_template_deployment: ["template_content", "parameters_content"],
  azurerm_subscription_template_deployment: ["template_content", "parameters_content"],
  azurerm_template_deployment: ["template_body", "parameters_body"],
  azurerm_tenant_template_deployment: ["template_content", "parameters_content"],
};

/** ARM types that deploy a template. https://learn.microsoft.com/azure/templates/microsoft.resources/allversions */
const armDeployments = ["microsoft.resources/deployments", "microsoft.resources/deploymentstacks"];

/** Terraform types whose resources may deploy an ARM template. */
export const deployingTypes: readonly string[] = [...Object.keys(deployments), "azapi_resource"];

/** An ARM template within a Terraform block. */
export interface EmbeddedTemplate {
  /** The template, or undefined when it cannot be read. */
  readonly template: JsonObject | undefined;
  /** What stands under the names of its parameters: `{ value }` each. */
  readonly parameters: JsonObject;
}

/** The template that a resource deploys; undefined for one that deploys none. */
export function deployedTemplate({ type, raw, resolver }: Resource): EmbeddedTemplate | undefined {
  return embeddedTemplate(type, raw, resolver);
}

function embeddedTemplate(type: string, raw: JsonObject, scope: Scope): EmbeddedTemplate | undefined {
  const names = deployments[type];
  if (names) {
    const [template, parameters] = names.map((name) => asObject(jsonObject(own(raw, name), scope)));
    return { template, parameters: { ...listed(own(raw, "parameters")), ...valuesOf(parameters) } };
  }
  if (type !== "azapi_resource" || !armDeployments.includes(armTypeOfBlock(raw, scope).toLowerCase())) return undefined;
  const { body, over } = sentBody(raw, scope);
  const properties = isObject(body) ? asObject(jsonObject(property(body, "properties"), scope)) : undefined;
  if (over || !properties) return { template: undefined, parameters: {} };
  return {
    template: asObject(jsonObject(property(properties, "template"), scope)),
    parameters: asObject(jsonObject(property(properties, "parameters"), scope)) ?? {},
  };
}

/** What identifies the block that deploys a template. */
export interface Deploying {
  readonly type: string;
  readonly name: string;
  readonly address: string;
  readonly raw: JsonObject;
  readonly file: string;
  readonly line: number | undefined;
  readonly doubts: readonly string[];
}

/** The resources of the template that a block deploys, as instances of the same stack. */
export function embeddedInstances(block: Deploying, scope: Scope): readonly ResourceInstance[] {
  const found = embeddedTemplate(block.type, block.raw, scope);
  if (!found?.template) return [];
  const given = Object.entries(found.parameters).flatMap(([name, entry]): [string, ArmValue][] => {
    const value = isObject(entry) ? own(entry, "value") : undefined;
    return value === undefined ? [] : [[name, value as ArmValue]];
  });
  const resources = templateEstate(found.template, placeOf(block, scope), Object.fromEntries(given));
  const place = { file: block.file, ...(block.line === undefined ? {} : { line: block.line }) };
  const doubts = block.doubts.length > 0 ? { doubts: block.doubts } : {};
  return azapiInstances(resources, moduleOf(block)).map((instance) => ({
    ...instance,
    raw: withReferences(instance.raw) as JsonObject,
    ...place,
    ...doubts,
  }));
}

/** A template is like a module of its own, named after the block that deploys it. */
function moduleOf({ address, name, type }: Deploying): string {
  const block = `${type}.${name}`;
  const at = address.lastIndexOf(block);
  const key = address.slice(at + block.length).replace(/[^A-Za-z0-9]+/g, "-");
  return `${address.slice(0, Math.max(0, at))}module.${type}_${name}${key.replace(/-$/, "")}.`;
}

function placeOf({ raw }: Deploying, scope: Scope): { readonly subscription: string; readonly group: string } {
  const subscription = `/subscriptions/${anySubscription}`;
  const parent = text(scope.resolve(own(raw, "parent_id")));
  if (parent !== undefined)
    return { subscription: /^\/subscriptions\/[^/]+/i.exec(parent)?.[0] ?? subscription, group: parent };
  const isGroup = own(raw, "resource_group_name") !== undefined || own(raw, "parent_id") !== undefined;
  const group = text(scope.resolve(own(raw, "resource_group_name"))) ?? anySubscription;
  return { subscription, group: isGroup ? `${subscription}/resourceGroups/${group}` : subscription };
}

/** References of Terraform within a template are references again once the template is read. */
function withReferences(value: Json): Json {
  if (typeof value === "string") return value.replace(/([$%])\1\{/g, "$1{");
  if (isList(value)) return value.map(withReferences);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withReferences(item)]));
}

/** `parameters_content` is either the object of a parameter file or that of its `parameters`. */
function valuesOf(parameters: JsonObject | undefined): JsonObject {
  const inner = parameters && own(parameters, "parameters");
  return isObject(inner) ? inner : (parameters ?? {});
}

/** The old resource takes parameters as texts by name. */
function listed(parameters: Json | undefined): JsonObject {
  const [named = {}] = objects(parameters);
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [name, { value }]));
}

function asObject(value: Json | undefined): JsonObject | undefined {
  return isObject(value) ? value : undefined;
}
