import type { Json } from "../../../common/json";
import type { Operator, Place } from "../mutant";

const reference = /^\$\{([a-z0-9_]+)\.([A-Za-z0-9_-]+)\.id\}(.*)$/;
const armId = /^\/subscriptions\/[^/]+\/resourceGroups\/.+\/[^/]+$/;

/** May do everything. https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
const owner = "/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
const subscription = "/subscriptions/00000000-0000-0000-0000-000000000001";

/** Arguments that take the id of a resource of any type. */
const anyType = /^(target_resource_id|private_connection_resource_id|linked_resource_id|scope)$/;

/** Points at something else than what is protected: another resource of the estate or, for roles, at all of it. */
export const detach: Operator = (place) => {
  const { argument, value, resource } = place;
  if (typeof value !== "string") return [];
  if (resource.type === "azurerm_role_assignment" && argument === "scope") return [subscription];
  if (resource.type === "azurerm_role_assignment" && argument === "role_definition_id") return [owner];
  if (!/(_ids?|Id|^scope)$/.test(argument)) return [];
  const other = elsewhere(place, value);
  return other === undefined ? [] : [other];
};

function elsewhere(place: Place, value: string): Json | undefined {
  if (armId.test(value)) return `${value}-other`;
  const [, type, name, tail = ""] = reference.exec(value) ?? [];
  if (type === undefined) return undefined;
  const others = place.all.filter((one) => one.stack === place.resource.stack && one.name !== name);
  const other =
    others.find((one) => one.type === type) ??
    (anyType.test(place.argument) ? others.find((one) => one.type === "azurerm_resource_group") : undefined);
  return other && `\${${other.type}.${other.name}.id}${tail}`;
}
