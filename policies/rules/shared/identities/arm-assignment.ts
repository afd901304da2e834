import type { TerraformJson } from "../../../engine/rule";

const subscription = "/subscriptions/00000000-0000-0000-0000-000000000001";

/** Storage Account Contributor of a subscription, assigned by azapi: the parent is the scope. */
export const armAssignment: TerraformJson = {
  resource: {
    azapi_resource: {
      a: {
        type: "Microsoft.Authorization/roleAssignments@2022-04-01",
        parent_id: subscription,
        body: {
          properties: {
            roleDefinitionId: `${subscription}/providers/Microsoft.Authorization/roleDefinitions/17d1049b-9a84-46fb-8f53-869881c3d3ab`,
          },
        },
      },
    },
  },
};
