import { isList, isObject, own, type Json } from "../../common/json";
import type { Resource } from "./resource";
import { isTemplate } from "./template";
import { statedUnknown } from "./unknown";

/** What a resource's `lifecycle` says of changes that Terraform leaves alone. */
export type IgnoredChanges =
  /** Dotted paths without positions, such as `network_rules.default_action`; `all` is every argument. None where it says nothing. */
  | { readonly state: "known"; readonly paths: readonly string[] }
  | { readonly state: "unknown"; readonly reason: string };

/** Reads `ignore_changes`, in the form of HCL and of JSON. https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle */
export function ignoredChanges(resource: Resource): IgnoredChanges {
  const lifecycle = own(resource.raw, "lifecycle");
  if (typeof lifecycle === "string") return { state: "unknown", reason: "its lifecycle is not known" };
  const [block] = isList(lifecycle) ? lifecycle.filter(isObject) : isObject(lifecycle) ? [lifecycle] : [];
  const written = block && own(block, "ignore_changes");
  const paths = (isList(written) ? written : [written ?? []].flat()).map(pathOf);
  return paths.includes(undefined)
    ? { state: "unknown", reason: "which changes it ignores is not known" }
    : { state: "known", paths: paths.flatMap((path) => path ?? []) };
}

/** A path as written: `tags["team"]`, `${network_rules[0].bypass}`, `*` for all; undefined for what Terraform would not take. */
function pathOf(written: Json): string | undefined {
  if (typeof written !== "string") return undefined;
  const text = written.replace(/^\$\{([^]*)\}$/, "$1").trim();
  if (isTemplate(text) || statedUnknown(text) || /^(var|local|each|module|data)\./.test(text)) return undefined;
  return text
    .replace(/\[\s*"?([^"\]]*)"?\s*\]/g, (_, key: string) => (/^(\d+|\*)$/.test(key) ? "" : `.${key}`))
    .replace(/^\*$/, "all");
}
