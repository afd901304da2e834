import type { Backend } from "../../stacks/backend";
import { EstateStack } from "../../stacks/estate-stack";
import { synthStack, testApp, testEstate } from "../helpers/synth-stack";

/** The `terraform` block of a stack with this backend. */
function terraformBlock(backend: Backend): unknown {
  const { terraform } = synthStack(new EstateStack(testApp(), "prod-hub", { estate: testEstate, backend })).json;
  return terraform;
}

describe("backends", () => {
  test("local state lies beside the output folder, by a relative path", () => {
    expect(terraformBlock({ type: "local" })).toMatchObject({
      backend: { local: { path: "../../../terraform.prod-hub.tfstate" } },
    });
  });

  test("azurerm signs in with Entra ID and a federated token, and has no key", () => {
    const backend = { type: "azurerm", resourceGroup: "rg-a", storageAccount: "sta", container: "state" } as const;
    expect(terraformBlock(backend)).toMatchObject({
      backend: {
        azurerm: {
          container_name: "state",
          key: "prod-hub.tfstate",
          resource_group_name: "rg-a",
          storage_account_name: "sta",
          use_azuread_auth: true,
          use_oidc: true,
        },
      },
    });
    expect(JSON.stringify(terraformBlock({ ...backend, useOidc: false }))).not.toMatch(
      /access_key|sas_token|client_secret/,
    );
  });

  test("hcp is written without a Terraform CLI, which cdktf would ask for its version", () => {
    const path = process.env["PATH"];
    process.env["PATH"] = "";
    try {
      expect(terraformBlock({ type: "hcp", organization: "contoso", tags: ["ai"] })).toHaveProperty("cloud");
    } finally {
      process.env["PATH"] = path;
    }
  });

  test("hcp selects the workspace of the stack by tags, or by name in a project", () => {
    const cloud = (workspaces: object) => ({
      cloud: { hostname: "app.terraform.io", organization: "contoso", workspaces },
    });
    expect(terraformBlock({ type: "hcp", organization: "contoso", tags: ["ai"] })).toMatchObject(
      cloud({ tags: ["ai", "prod-hub"] }),
    );
    expect(terraformBlock({ type: "hcp", organization: "contoso", project: "AI" })).toMatchObject(
      cloud({ name: "prod-hub", project: "AI" }),
    );
  });
});

describe("EstateStack", () => {
  test("has a second provider only when the platform is in another subscription", () => {
    const stack = (platformSubscriptionId: string) =>
      new EstateStack(testApp(), "stack", { estate: testEstate, backend: { type: "local" }, platformSubscriptionId });
    const same = stack(testEstate.subscriptionId.toUpperCase());
    expect(same.platformProvider.alias).toBeUndefined();
    const other = stack("00000000-0000-0000-0000-000000000003");
    expect(other.platformProvider.alias).toBe("platform");
    expect((synthStack(other).json["provider"] as { azurerm: object[] }).azurerm).toHaveLength(2);
  });
});
