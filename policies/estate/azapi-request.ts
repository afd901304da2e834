import { own, type JsonObject } from "../../common/json";
import type { Scope } from "./scope";
import { text } from "./value";

/** What a block does to a resource that is declared elsewhere, or nowhere. */
export interface Change {
  /** It configures its parent. */
  readonly part: boolean;
  /** It says everything about the resource, as a PUT does; else what it leaves out stays as it is. */
  readonly whole: boolean;
  /** The argument that names the parent of what it changes. @default - that has no parent */
  readonly parentArgument?: string;
  /** Why it may not happen at all. @default - it does */
  readonly doubt?: string;
}

/** A block that sends a body to an id. */
export interface AzapiRequest {
  readonly armType: string;
  /** The block with the parent and the name that its id tells. */
  readonly raw: JsonObject;
  readonly change: Change;
}

/** The type before the `@` of a block, empty when it is not known. */
export function armTypeOfBlock(raw: JsonObject, scope: Scope): string {
  return (text(scope.resolve(own(raw, "type"))) ?? "").split("@")[0] ?? "";
}

/** The version behind the `@`, empty when it is not known. */
export function apiVersionOfBlock(raw: JsonObject, scope: Scope): string {
  return (text(scope.resolve(own(raw, "type"))) ?? "").split("@")[1] ?? "";
}

/** Reads an `azapi_update_resource`, or an `azapi_resource_action` that configures; undefined for any other block. */
export function azapiRequest(writtenType: string, raw: JsonObject, scope: Scope): AzapiRequest | undefined {
  const armType = armTypeOfBlock(raw, scope);
  if (writtenType === "azapi_update_resource") {
    return { armType, raw: placed(raw, armType, scope), change: { part: false, whole: false } };
  }
  if (writtenType !== "azapi_resource_action" || text(scope.resolve(own(raw, "when"))) === "destroy") return undefined;
  const method = scope.resolve(own(raw, "method"));
  const verb = method.state === "known" ? String(method.value).toUpperCase() : "";
  if (method.state !== "unknown" && verb !== "PUT" && verb !== "PATCH") return undefined;
  const action = text(scope.resolve(own(raw, "action")));
  const type = action === undefined ? armType : typeBelow(armType, action);
  if (type === undefined) return undefined;
  const id = own(raw, "resource_id");
  const below = action === undefined || typeof id !== "string" ? raw : { ...raw, resource_id: `${id}/${action}` };
  const doubt = method.state === "unknown" ? { doubt: `its method is not known: ${method.reason}` } : {};
  return { armType: type, raw: placed(below, type, scope), change: { part: false, whole: verb === "PUT", ...doubt } };
}

/** The type of what an action addresses by the rest of its path; undefined for a verb such as `listKeys`. */
export function typeBelow(armType: string, action: string): string | undefined {
  const steps = action.replace(/^\/|\/$/g, "").split("/");
  if (steps.length < 2 || steps.length % 2 !== 0) return undefined;
  const [first, namespace = "", ...rest] = steps;
  const even = (path: readonly string[]) => path.filter((_, index) => index % 2 === 0);
  if (first?.toLowerCase() === "providers") return [namespace, ...even(rest)].join("/");
  return [armType, ...even(steps)].join("/");
}

/** The block with `name` and `parent_id` where `resource_id` ends as ids of the type do. */
function placed(raw: JsonObject, armType: string, scope: Scope): JsonObject {
  const id = scope.written(own(raw, "resource_id") ?? null);
  const segments = armType.split("/");
  if (typeof id !== "string" || segments.length < 2) return raw;
  const path = segments.length === 2 ? `/providers/${armType}/` : `/${segments.at(-1) ?? ""}/`;
  const at = id.toLowerCase().lastIndexOf(path.toLowerCase());
  const name = id.slice(at + path.length).replace(/\/$/, "");
  const fixed = name.replace(/\$\{[^{}]*\}/g, "");
  if (at < 0 || name === "" || /[/{}]/.test(fixed)) return raw;
  return { ...raw, name, parent_id: id.slice(0, at) };
}
