import type { GatewayTier } from "../../../constructs/gateway/gateway-tier";
import { gatewayTiers } from "../../../constructs/gateway/gateway-tier";
import { gatewayOfEstate } from "../../../constructs/gateway/gateway-reference";
import { synthStack, testEstate } from "../../helpers/synth-stack";
import { gatewayWorkload, subnet } from "./gateway-fixture";

describe("AiGateway", () => {
  const { stack, gateway } = gatewayWorkload();
  const synthesized = synthStack(stack);
  const service = synthesized.only("azurerm_api_management");
  const updates = Object.values(synthesized.resources("azapi_update_resource"));
  const updateOf = (type: string) => updates.find((update) => String(update["type"]).startsWith(`${type}@`));

  test("calls back ends through the network, as an identity of its own", () => {
    expect(service).toMatchObject({
      name: "apim-hr-assistant-test-sdc-s7bmr",
      sku_name: "StandardV2_1",
      virtual_network_type: "External",
      virtual_network_configuration: { subnet_id: subnet },
      identity: { type: "SystemAssigned" },
      protocols: { http2_enabled: true },
      min_api_version: "2021-08-01",
    });
  });

  test("speaks no old protocol and no weak cipher", () => {
    const security = service["security"] as Record<string, boolean>;
    expect(Object.keys(security)).toHaveLength(17);
    expect(new Set(Object.values(security))).toEqual(new Set([false]));
  });

  test("is open while Azure makes it, and closed once its private endpoint exists; no later run opens it", () => {
    expect(service).toMatchObject({
      public_network_access_enabled: true,
      lifecycle: { ignore_changes: ["public_network_access_enabled"] },
    });
    const [endpoint] = Object.keys(synthesized.resources("azurerm_private_endpoint"));
    expect(updateOf("Microsoft.ApiManagement/service")).toMatchObject({
      type: "Microsoft.ApiManagement/service@2024-05-01",
      resource_id: expect.stringMatching(/^\$\{azurerm_api_management\.\w+\.id\}$/),
      body: { properties: { publicNetworkAccess: "Disabled" } },
      depends_on: [`azurerm_private_endpoint.${endpoint}`],
    });
  });

  test("has no key that opens all APIs", () => {
    expect(updateOf("Microsoft.ApiManagement/service/subscriptions")).toMatchObject({
      type: "Microsoft.ApiManagement/service/subscriptions@2024-05-01",
      resource_id: expect.stringMatching(/\/subscriptions\/master$/),
      body: { properties: { state: "suspended" } },
      response_export_values: [],
    });
  });

  test("answers in the zone of private gateways, and logs everything into tables of its own", () => {
    expect(synthesized.only("azurerm_private_endpoint")).toMatchObject({
      private_service_connection: { subresource_names: ["Gateway"] },
      private_dns_zone_group: { private_dns_zone_ids: [expect.stringMatching(/\/privatelink\.azure-api\.net$/)] },
    });
    expect(synthesized.only("azurerm_monitor_diagnostic_setting")).toMatchObject({
      enabled_log: [{ category_group: "allLogs" }],
      log_analytics_destination_type: "Dedicated",
    });
  });

  test("other stacks know it by the names that it has", () => {
    expect(gatewayOfEstate(testEstate, { label: "hr-assistant" })).toMatchObject({
      gatewayName: service["name"],
      resourceGroupName: "rg-hr-assistant-test-sdc",
      gatewayId: expect.stringMatching(/\/Microsoft\.ApiManagement\/service\/apim-hr-assistant-test-sdc-s7bmr$/),
    });
    expect(gateway.host).toBe("apim-hr-assistant-test-sdc-s7bmr.azure-api.net");
  });

  test.each(Object.entries(gatewayTiers))("%s scales to %j and no further", (tier, { mostUnits }) => {
    const sku = (units: number) =>
      synthStack(gatewayWorkload({ tier: tier as GatewayTier, units }).stack).only("azurerm_api_management")[
        "sku_name"
      ];
    expect(sku(mostUnits)).toBe(`${tier}_${mostUnits}`);
    for (const units of [0, 1.5, mostUnits + 1]) expect(() => sku(units)).toThrow("ZTAI-CON-020");
  });

  test.each(["Basic", "BasicV2", "Consumption", "Developer", "Premium", "Standard", "toString"])(
    "%s, which cannot be private on both sides, is refused",
    (tier) => expect(() => gatewayWorkload({ tier: tier as GatewayTier })).toThrow("ZTAI-CON-009"),
  );
});
