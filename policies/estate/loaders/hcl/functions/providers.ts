import { toText } from "../convert";
import { joined } from "../text";
import { EvaluationError, isArray, settle, Unknown, type Val } from "../value";
import { at, strict, type Implementation } from "./implementation";

/** `/providers/Microsoft.Network/virtualNetworks/v/subnets/s` of a type and its names, or an unknown type or list. */
function resourcePath(type: Val, names: Val): readonly Val[] | Unknown {
  const [kind, list] = [settle(type), settle(names)];
  if (kind instanceof Unknown) return kind;
  if (list instanceof Unknown) return list;
  const [namespace = "", ...segments] = (toText(kind).split("@")[0] ?? "").split("/");
  if (!isArray(list) || list.length !== segments.length)
    throw new EvaluationError("there are more or fewer names than the type has parts");
  return [`/providers/${namespace}`, ...segments.flatMap((segment, index) => [`/${segment}/`, list[index] ?? null])];
}

/** An id below others: the text stays one that can be followed where a part is a reference. */
function idBelow(start: readonly Val[], type: Val, names: Val): Val {
  const path = resourcePath(type, names);
  return path instanceof Unknown ? path : joined([...start, ...path]);
}

/** `build_resource_id(parent_id, resource_type, name)`: below its parent, or as a child of it. */
const buildResourceId: Implementation = (given) => {
  const type = settle(at(given, 1));
  if (type instanceof Unknown) return type;
  const segments = (toText(type).split("@")[0] ?? "").split("/");
  const isChild = segments.length > 2;
  const between = isChild ? `/${segments.at(-1) ?? ""}/` : `/providers/${segments.join("/")}/`;
  return joined([at(given, 0), between, at(given, 2)]);
};

/** The fixed parts of ARM ids as Azure writes them; names keep their case. */
const normaliseResourceId = strict((given) =>
  toText(at(given, 0))
    .replace(/^\/subscriptions\//i, "/subscriptions/")
    .replace(/\/resourcegroups\//i, "/resourceGroups/")
    .replace(/\/providers\//gi, "/providers/"),
);

/**
 * Functions of the azapi and azurerm providers that build ids.
 * https://learn.microsoft.com/azure/developer/terraform/how-to-use-azapi-provider-functions, November 2026
 */
export const providerFunctions: Readonly<Record<string, Implementation>> = {
  "provider::azapi::build_resource_id": buildResourceId,
  "provider::azapi::extension_resource_id": (given) => idBelow([at(given, 0)], at(given, 1), at(given, 2)),
  "provider::azapi::management_group_resource_id": (given) =>
    idBelow(["/providers/Microsoft.Management/managementGroups/", at(given, 0)], at(given, 1), at(given, 2)),
  "provider::azapi::resource_group_resource_id": (given) =>
    idBelow(["/subscriptions/", at(given, 0), "/resourceGroups/", at(given, 1)], at(given, 2), at(given, 3)),
  "provider::azapi::subscription_resource_id": (given) =>
    idBelow(["/subscriptions/", at(given, 0)], at(given, 1), at(given, 2)),
  "provider::azapi::tenant_resource_id": (given) => idBelow([], at(given, 0), at(given, 1)),
  "provider::azurerm::normalise_resource_id": normaliseResourceId,
};
