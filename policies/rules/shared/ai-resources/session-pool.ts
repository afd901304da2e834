import type { JsonObject } from "../../../../common/json";

/** A pool of sandboxes, for examples. */
export function sessionPool(properties: JsonObject, name = "codepool"): JsonObject {
  return {
    type: "Microsoft.App/sessionPools@2025-07-01",
    name,
    body: { properties: { poolManagementType: "Dynamic", containerType: "PythonLTS", ...properties } },
  };
}
