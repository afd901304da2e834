import { armId, parseArmId, resourceGroupId } from "../../../constructs/core/arm-id";
import type { Schema } from "../../../common/shape/schema";
import { branchesFor, dereference, isRecord } from "./schema";

/**
 * `value` with identifiers in the spelling that Azure answers with: GUIDs in lower case, ARM ids with `resourceGroups` and the
 * type as documented. Azure compares them without case. azurerm refuses an id in another spelling
 * (https://github.com/hashicorp/terraform-provider-azurerm/issues/16518), or replaces at each plan what has one
 * (https://github.com/hashicorp/terraform-provider-azurerm/issues/24434).
 */
export function canonicalValues(schema: Schema, value: unknown): unknown {
  const resolved = dereference(schema);
  if (typeof value === "string") return canonical(resolved, value);
  if (resolved.anyOf || resolved.oneOf) {
    const [branch, ...others] = branchesFor(resolved, value);
    const written = branch && others.length === 0 ? canonicalValues(branch, value) : value;
    return resolved.properties && isRecord(written) ? canonicalProperties(resolved, written) : written;
  }
  if (Array.isArray(value)) {
    const { items } = resolved;
    return items ? value.map((item) => canonicalValues(items, item)) : value;
  }
  return isRecord(value) ? canonicalProperties(resolved, value) : value;
}

function canonicalProperties({ properties: known }: Schema, value: Record<string, unknown>): unknown {
  const entries = Object.entries(value).map(([key, property]) => {
    return [key, known && Object.hasOwn(known, key) ? canonicalValues(known[key] ?? {}, property) : property];
  });
  return Object.fromEntries(entries);
}

function canonical(schema: Schema, text: string): string {
  if (schema["x-guid"] === true) return text.toLowerCase();
  const type = schema["x-arm-type"];
  const parsed = type === undefined ? undefined : parseArmId(text);
  if (type === undefined || !parsed) return text;
  const scope = { ...parsed, subscriptionId: parsed.subscriptionId.toLowerCase() };
  if (parsed.type === "") return resourceGroupId(scope);
  return parsed.type.toLowerCase() === type.toLowerCase() ? armId(scope, type, ...parsed.names) : text;
}
