import type { JsonObject } from "../../../../common/json";
import type { TerraformJson } from "../../../engine/rule";

/** An online endpoint of Machine Learning with these properties. */
export function modelEndpoint(properties: JsonObject): TerraformJson {
  const type = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-06-01";
  return { resource: { azapi_resource: { a: { type, name: "a", body: { properties } } } } };
}
