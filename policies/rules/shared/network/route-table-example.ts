import type { TerraformJson } from "../../../engine/rule";

/** A route table in azapi that sends half of the internet straight there. */
export const tableInAzapi: TerraformJson = {
  resource: {
    azapi_resource: {
      a: {
        type: "Microsoft.Network/routeTables@2024-05-01",
        body: {
          properties: {
            routes: [{ name: "half", properties: { addressPrefix: "0.0.0.0/1", nextHopType: "Internet" } }],
          },
        },
      },
    },
  },
};
