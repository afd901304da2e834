import { ModelBackend } from "../../../constructs/gateway/model-backend";
import type { PoolMember } from "../../../constructs/gateway/model-pool";
import { ModelPool } from "../../../constructs/gateway/model-pool";
import { synthStack } from "../../helpers/synth-stack";
import { gatewayWorkload } from "./gateway-fixture";

function pool(members: (backend: ModelBackend) => readonly PoolMember[]) {
  const { stack, gateway } = gatewayWorkload();
  const url = "https://aif-a.openai.azure.com/openai";
  const backend = new ModelBackend(stack, "Backend", { gateway, name: "main-gpt", url, dependsOn: [] });
  new ModelPool(stack, "Pool", { gateway, name: "gpt", members: members(backend) });
  return synthStack(stack);
}

describe("ModelBackend", () => {
  test("is left alone when it is overloaded, as long as it asks for, and its certificate is checked", () => {
    const { only } = pool((backend) => [{ backend, priority: 1, weight: 1 }]);
    expect(only("azurerm_api_management_backend")).toMatchObject({
      name: "main-gpt",
      url: "https://aif-a.openai.azure.com/openai",
      tls: { validate_certificate_chain: true, validate_certificate_name: true },
      circuit_breaker_rule: {
        accept_retry_after_enabled: true,
        trip_duration: "PT10S",
        failure_condition: {
          count: 1,
          interval_duration: "PT10S",
          status_code_range: [
            { min: 429, max: 429 },
            { min: 503, max: 503 },
          ],
        },
      },
    });
  });
});

describe("ModelPool", () => {
  test("asks its members in the order of their priorities", () => {
    const { only } = pool((backend) => [
      { backend, priority: 1, weight: 100 },
      { backend, priority: 2, weight: 50 },
    ]);
    const id = expect.stringMatching(/^\$\{azurerm_api_management_backend\.\w+\.id\}$/);
    expect(only("azapi_resource")).toMatchObject({
      name: "gpt",
      body: {
        properties: {
          type: "Pool",
          pool: {
            services: [
              { id, priority: 1, weight: 100 },
              { id, priority: 2, weight: 50 },
            ],
          },
        },
      },
    });
  });

  test("refuses to have no member, and numbers that Azure does not take", () => {
    expect(() => pool(() => [])).toThrow("the pool has no member");
    for (const wrong of [0, 101, 1.5]) {
      expect(() => pool((backend) => [{ backend, priority: wrong, weight: 1 }])).toThrow("ZTAI-CON-020");
      expect(() => pool((backend) => [{ backend, priority: 1, weight: wrong }])).toThrow("ZTAI-CON-020");
    }
  });
});
