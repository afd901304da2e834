import type { Resource } from "../estate/resource";
import { servicesByType } from "./services";
import { workloadTypes } from "./workload-types";

/** Types on which rights lead somewhere: services with data, what runs code, identities. */
export const targetTypes: readonly string[] = [
  ...Object.keys(servicesByType),
  ...Object.keys(workloadTypes),
  "azurerm_user_assigned_identity",
];

const known = new Set(targetTypes);

/** Whether rights on a resource lead somewhere. */
export function isTarget({ type }: Pick<Resource, "type">): boolean {
  return known.has(type);
}
