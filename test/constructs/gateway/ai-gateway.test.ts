import type { GatewayNetworking, GatewayTier, GatewayTierFacts } from "../../../constructs/gateway/gateway-tier";
import { gatewayTiers, gatewayZones } from "../../../constructs/gateway/gateway-tier";
import { gatewayOfEstate } from "../../../constructs/gateway/gateway-reference";
import { synthStack, testEstate } from "../../helpers/synth-stack";
import { gatewayWorkload, hub, subnet } from "./gateway-fixture";

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

  const placements = Object.entries<GatewayTierFacts>(gatewayTiers).flatMap(([tier, { networking }]) =>
    Object.entries(networking).map(([kind, { mostUnits }]) => [tier, kind, mostUnits] as const),
  );

  test.each(placements)("%s, %s, scales to %d and no further", (tier, networking, mostUnits) => {
    const sku = (units: number) =>
      synthStack(
        gatewayWorkload({ tier: tier as GatewayTier, networking: networking as GatewayNetworking, units }).stack,
      ).only("azurerm_api_management")["sku_name"];
    expect(sku(mostUnits)).toBe(`${tier}_${mostUnits}`);
    for (const units of [0, 1.5, mostUnits + 1]) expect(() => sku(units)).toThrow("ZTAI-CON-020");
  });

  test.each(["Basic", "BasicV2", "Consumption", "Standard", "toString"])(
    "%s, which cannot be private on both sides, is refused",
    (tier) => {
      expect(() => gatewayWorkload({ tier: tier as GatewayTier, networking: "injected" })).toThrow("ZTAI-CON-009");
      expect(() => gatewayWorkload({ tier: tier as GatewayTier })).toThrow("ZTAI-CON-009");
    },
  );

  test.each([
    ["StandardV2", "injected"],
    ["Developer", "integrated"],
    ["Premium", "integrated"],
  ] as const)("%s, which cannot be %s, is refused", (tier, networking) =>
    expect(() => gatewayWorkload({ tier, networking })).toThrow("ZTAI-CON-009"),
  );
});

describe.each(["PremiumV2", "Developer", "Premium"] as const)(
  "AiGateway of tier %s that stands in a subnet",
  (tier) => {
    const { stack, gateway } = gatewayWorkload({ tier, networking: "injected", units: 1 });
    const synthesized = synthStack(stack);

    test("takes calls at a private address, which has its name in a zone of its own, found at the hub", () => {
      expect(synthesized.only("azurerm_api_management")).toMatchObject({
        virtual_network_type: "Internal",
        virtual_network_configuration: { subnet_id: subnet },
      });
      expect(synthesized.resources("azurerm_private_endpoint")).toEqual({});
      expect(synthesized.only("azurerm_private_dns_zone")).toMatchObject({ name: gateway.host });
      expect(synthesized.only("azurerm_private_dns_a_record")).toMatchObject({
        name: "@",
        records: [expect.stringMatching(/^\$\{azurerm_api_management\.\w+\.private_ip_addresses\[0\]\}$/)],
      });
      expect(synthesized.only("azurerm_private_dns_zone_virtual_network_link")).toMatchObject({
        virtual_network_id: hub,
        registration_enabled: false,
      });
    });

    test("has neither a public address of the estate, nor a portal, nor a key that opens all APIs", () => {
      expect(synthesized.resources("azurerm_public_ip")).toEqual({});
      expect(synthesized.only("azurerm_api_management")).not.toHaveProperty("public_ip_address_id");
      const bodies = Object.values(synthesized.resources("azapi_update_resource")).map(({ body }) => body);
      expect(bodies).toContainEqual({ properties: { developerPortalStatus: "Disabled" } });
      expect(bodies).toContainEqual({ properties: expect.objectContaining({ state: "suspended" }) });
    });
  },
);

test.each([
  [1, undefined],
  [2, ["1", "2"]],
  [3, ["1", "2", "3"]],
  [4, ["1", "2"]],
  [5, undefined],
  [6, ["1", "2", "3"]],
])("%d units of Premium spread evenly over zones %p", (units, zones) => {
  expect(gatewayZones("Premium", units, ["1", "2", "3"])).toEqual(zones);
  expect(gatewayZones("Premium", units, undefined)).toBeUndefined();
  for (const tier of ["PremiumV2", "StandardV2", "Developer"] as const) {
    expect(gatewayZones(tier, units, ["1", "2", "3"])).toBeUndefined();
  }
});
