import { GatewayConsumer } from "../../../constructs/gateway/gateway-consumer";
import { GatewayTelemetry } from "../../../constructs/gateway/gateway-telemetry";
import { ServiceBackend } from "../../../constructs/gateway/service-backend";
import { VaultNamedValue } from "../../../constructs/gateway/vault-named-value";
import { ApplicationTelemetry } from "../../../constructs/visibility/application-telemetry";
import { synthStack } from "../../helpers/synth-stack";
import { gatewayWorkload } from "./gateway-fixture";

function consumer(name = "hr-assistant", logsContent = true) {
  const { stack, gateway } = gatewayWorkload();
  new GatewayConsumer(stack, "Consumer", {
    gateway,
    name,
    policy: "<policies />",
    operations: { respond: { method: "POST", path: "/v1/responses/{response_id}", title: "Respond" } },
    logsContent,
  });
  return synthStack(stack);
}

describe("GatewayConsumer", () => {
  test("is an API with a path of its own in an open product of its own, and without a subscription", () => {
    const { only, resources } = consumer();
    expect(only("azurerm_api_management_api")).toMatchObject({
      path: "hr-assistant/openai",
      protocols: ["https"],
      subscription_required: false,
    });
    expect(only("azurerm_api_management_product")).toMatchObject({
      product_id: "hr-assistant",
      subscription_required: false,
      published: false,
    });
    expect(only("azurerm_api_management_product_api")["api_name"]).toMatch(/azurerm_api_management_api/);
    expect(Object.keys(resources("azurerm_api_management_subscription"))).toEqual([]);
  });

  test("answers nothing before its policy asks for a token", () => {
    const { only, resources } = consumer();
    const [policy] = Object.keys(resources("azurerm_api_management_api_policy"));
    for (const type of ["azurerm_api_management_api_operation", "azurerm_api_management_product_api"]) {
      expect(only(type)["depends_on"]).toEqual([`azurerm_api_management_api_policy.${policy}`]);
    }
    expect(only("azurerm_api_management_api_operation")).toMatchObject({
      method: "POST",
      url_template: "/v1/responses/{response_id}",
      template_parameter: [{ name: "response_id", type: "string", required: true }],
    });
  });

  test("logs each call with its tokens, and what was said only where that may be kept", () => {
    const logged = (content: boolean) => consumer("hr", content).only("azapi_resource")["body"];
    const kept = { messages: "all", maxSizeInBytes: 262_144 };
    expect(logged(true)).toMatchObject({
      properties: { largeLanguageModel: { logs: "enabled", requests: kept, responses: kept } },
    });
    expect(logged(false)).toMatchObject({ properties: { largeLanguageModel: { logs: "enabled" } } });
    expect(JSON.stringify(logged(false))).not.toContain("messages");
  });

  test.each(["Hr", "hr_a", "-hr", "hr--a", "", "a".repeat(51)])("refuses the name %s", (name) =>
    expect(() => consumer(name)).toThrow("ZTAI-CON-020"),
  );
});

describe("GatewayTelemetry", () => {
  test("signs in to Application Insights with the gateway's identity and keeps no header, address or body", () => {
    const { stack, gateway, landingZone } = gatewayWorkload();
    const telemetry = new ApplicationTelemetry(stack, "Telemetry", { landingZone });
    new GatewayTelemetry(stack, "Logging", { gateway, telemetry });
    const { only, resources } = synthStack(stack);
    const bodies = Object.values(resources("azapi_resource")).map(({ body }) => body);
    expect(bodies).toContainEqual({ properties: { loggerType: "azureMonitor", isBuffered: true } });
    expect(bodies).toContainEqual({
      properties: expect.objectContaining({
        loggerType: "applicationInsights",
        credentials: expect.objectContaining({ identityClientId: "SystemAssigned" }),
      }),
    });
    const nothing = { body_bytes: 0, headers_to_log: [] };
    expect(only("azurerm_api_management_diagnostic")).toMatchObject({
      sampling_percentage: 100,
      always_log_errors: true,
      log_client_ip: false,
      frontend_request: nothing,
      frontend_response: nothing,
      backend_request: nothing,
      backend_response: nothing,
    });
    expect(only("azurerm_role_assignment")["principal_id"]).toMatch(/azurerm_api_management\.\w+\.identity/);
  });
});

describe("ServiceBackend", () => {
  test("is signed in to with the gateway's identity", () => {
    const { stack, gateway } = gatewayWorkload();
    const url = "https://cs-a.cognitiveservices.azure.com";
    new ServiceBackend(stack, "Safety", { gateway, name: "content-safety", url, dependsOn: [] });
    expect(synthStack(stack).only("azapi_resource")).toMatchObject({
      schema_validation_enabled: false,
      body: {
        properties: { url, credentials: { managedIdentity: { resource: "https://cognitiveservices.azure.com" } } },
      },
    });
  });
});

describe("VaultNamedValue", () => {
  const named = (name: string) => {
    const { stack, gateway, vault } = gatewayWorkload();
    new VaultNamedValue(stack, "Value", { gateway, name, vault: vault(), secret: "upstream-token" });
    return synthStack(stack);
  };

  test("lies in the vault, and the gateway fetches it", () => {
    const { only } = named("upstream-token");
    expect(only("azurerm_api_management_named_value")).toMatchObject({
      secret: true,
      value_from_key_vault: { secret_id: expect.stringMatching(/\.vault\.azure\.net\/secrets\/upstream-token$/) },
      depends_on: [
        expect.stringMatching(/^azapi_update_resource/),
        expect.stringMatching(/^azurerm_role_assignment/),
        expect.stringMatching(/^azurerm_private_endpoint/),
      ],
    });
  });

  test("refuses a name that policies cannot say", () => expect(() => named("a b")).toThrow("ZTAI-CON-020"));
});
