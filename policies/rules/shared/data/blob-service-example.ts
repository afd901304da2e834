import type { JsonObject } from "../../../../common/json";
import type { TerraformJson } from "../../../engine/rule";

/** An account of ARM, whose blob service is a resource of its own with these properties. */
export function blobServiceExample(properties: JsonObject): TerraformJson {
  return {
    resource: {
      azapi_resource: {
        a: { type: "Microsoft.Storage/storageAccounts@2025-06-01", name: "st", body: { kind: "StorageV2" } },
        blobs: {
          type: "Microsoft.Storage/storageAccounts/blobServices@2025-06-01",
          name: "default",
          parent_id: "${azapi_resource.a.id}",
          body: { properties },
        },
      },
    },
  };
}
