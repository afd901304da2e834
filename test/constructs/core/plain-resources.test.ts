import { AzapiResource } from "../../../constructs/core/azapi-resource";
import { MsgraphProvider } from "../../../constructs/core/msgraph-provider";
import { MsgraphResource } from "../../../constructs/core/msgraph-resource";
import { synthStack, testEstate, testStack } from "../../helpers/synth-stack";

describe("AzapiResource", () => {
  test("takes the API version from the table and keeps nothing of the answer", () => {
    const stack = testStack();
    const key = new AzapiResource(stack, "Key", {
      type: "Microsoft.KeyVault/vaults/keys",
      name: "key-a",
      parentId: "/subscriptions/x",
      body: { properties: { kty: "RSA" } },
    });
    expect(key.id).toMatch(/^\$\{TfToken/);
    const { json, only } = synthStack(stack);
    expect(only("azapi_resource")).toMatchObject({
      type: "Microsoft.KeyVault/vaults/keys@2025-05-01",
      name: "key-a",
      parent_id: "/subscriptions/x",
      body: { properties: { kty: "RSA" } },
      response_export_values: [],
    });
    expect(json["terraform"]).toMatchObject({
      required_providers: { azapi: { source: "azure/azapi", version: "2.8.0" } },
    });
  });
});

describe("MsgraphResource", () => {
  test("takes the API version from the table and keeps nothing of the answer", () => {
    const stack = testStack();
    new MsgraphProvider(stack, "msgraph", { tenantId: testEstate.tenantId });
    new MsgraphResource(stack, "Attribute", {
      collection: "directory/customSecurityAttributeDefinitions",
      body: { attributeSet: "agents", name: "tier", type: "String" },
    });
    const { json, only } = synthStack(stack);
    expect(only("msgraph_resource")).toMatchObject({
      url: "directory/customSecurityAttributeDefinitions",
      api_version: "v1.0",
      body: { attributeSet: "agents", name: "tier", type: "String" },
      response_export_values: {},
    });
    expect(json["provider"]).toMatchObject({ msgraph: [{ tenant_id: testEstate.tenantId }] });
  });

  test("is refused by cdktf without a provider", () => {
    const stack = testStack();
    new MsgraphResource(stack, "Attribute", { collection: "directory/customSecurityAttributeDefinitions", body: {} });
    expect(() => synthStack(stack)).toThrow("msgraph");
  });
});
