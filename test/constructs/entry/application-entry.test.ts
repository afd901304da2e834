import type { RegionName } from "../../../constructs/core/regions";
import type { ApplicationEntryProps } from "../../../constructs/entry/application-entry";
import { ApplicationEntry } from "../../../constructs/entry/application-entry";
import { frontEndAddress } from "../../../constructs/entry/front-end-address";
import { synthStack } from "../../helpers/synth-stack";
import { appFixture, networkId } from "../apps/app-fixture";

const plan =
  "/subscriptions/00000000-0000-0000-0000-000000000009/resourceGroups/rg/providers/Microsoft.Network/ddosProtectionPlans/ddos";

function synth(props: Partial<ApplicationEntryProps> = {}, location?: RegionName) {
  const { stack, landingZone } = appFixture(undefined, location);
  new ApplicationEntry(stack, "Entry", {
    landingZone,
    hostName: "assistant.contoso.example",
    subnetId: `${networkId}/subnets/snet-entry`,
    frontEnd: { reach: "network", address: "10.1.0.94", resolvedFrom: { hub: networkId } },
    firewall: { policyId: "/firewall" },
    certificateUri: "https://kv-hr.vault.azure.net/secrets/assistant-tls",
    identityId: "/identity",
    appHost: "chat.internal.example",
    dependsOn: [landingZone.resourceGroup],
    ...props,
  });
  return synthStack(stack);
}
const gatewayOf = (...args: Parameters<typeof synth>) => synth(...args).only("azurerm_application_gateway");

describe("ApplicationEntry", () => {
  test("makes these resources", () => {
    expect(synth().addresses).toMatchInlineSnapshot(`
      [
        "azurerm_application_gateway.Entry_3541236C",
        "azurerm_monitor_diagnostic_setting.Entry_Logs-applicationGateway_F6106F1B",
        "azurerm_private_dns_a_record.Entry_Record_E67C3508",
        "azurerm_private_dns_zone.Entry_Zone_F00D8CD9",
        "azurerm_private_dns_zone_virtual_network_link.Entry_ResolvedFrom-hub_B42CAAEA",
        "azurerm_resource_group.LandingZone_ResourceGroup_61F43F2E",
      ]
    `);
  });

  test("has the web application firewall before everything, and cannot lose it", () => {
    expect(gatewayOf()).toMatchObject({
      name: "agw-hr-test-sdc",
      sku: { name: "WAF_v2", tier: "WAF_v2" },
      firewall_policy_id: "/firewall",
      force_firewall_policy_association: true,
    });
  });

  test("answers HTTPS alone, with the certificate of the vault and strong ciphers", () => {
    const gateway = gatewayOf();
    expect(gateway).toMatchObject({
      frontend_port: [{ port: 443 }],
      http_listener: [{ protocol: "Https", host_name: "assistant.contoso.example", require_sni: true }],
      ssl_policy: { policy_type: "Predefined", policy_name: "AppGwSslPolicy20220101S" },
      ssl_certificate: [{ key_vault_secret_id: "https://kv-hr.vault.azure.net/secrets/assistant-tls" }],
      identity: { type: "UserAssigned", identity_ids: ["/identity"] },
      depends_on: [expect.stringMatching(/^azurerm_resource_group\./)],
    });
    expect(JSON.stringify(gateway)).not.toMatch(/"data":|"password":|redirect_configuration/);
  });

  test("speaks TLS to the app as well, by the name that its certificate is for", () => {
    expect(gatewayOf()).toMatchObject({
      backend_address_pool: [{ fqdns: ["chat.internal.example"] }],
      backend_http_settings: [
        { protocol: "Https", port: 443, pick_host_name_from_backend_address: true, request_timeout: 240 },
      ],
      probe: [{ protocol: "Https", pick_host_name_from_backend_http_settings: true }],
    });
    expect(JSON.stringify(gatewayOf())).not.toContain("certificate_chain_validation");
  });

  test("is well when sign-in turns the probe away, and ill when the app does not answer", () => {
    const [probe] = gatewayOf()["probe"] as { match: { status_code: string[] } }[];
    expect(probe?.match.status_code).toEqual(["200-399", "401"]);
  });

  test("tells the app which name the caller used, whatever the caller wrote", () => {
    expect(gatewayOf()).toMatchObject({
      request_routing_rule: [{ priority: 10, rewrite_rule_set_name: "headers" }],
      rewrite_rule_set: [
        {
          name: "headers",
          rewrite_rule: [
            {
              request_header_configuration: [{ header_name: "X-Forwarded-Host", header_value: "{var_host}" }],
              response_header_configuration: [{ header_name: "Strict-Transport-Security" }],
            },
          ],
        },
      ],
    });
  });

  test("reads requests whole and lets answers stream", () => {
    expect(gatewayOf()).toMatchObject({
      global: { request_buffering_enabled: true, response_buffering_enabled: false },
    });
  });

  test("survives the loss of a zone, and grows with its callers", () => {
    expect(gatewayOf({ maxInstances: 20 })).toMatchObject({
      zones: ["1", "2", "3"],
      autoscale_configuration: { min_capacity: 2, max_capacity: 20 },
    });
    expect(gatewayOf({}, "northcentralus")).not.toHaveProperty("zones");
  });

  test.each([1, 2.5, 27])("refuses %p instances", (maxInstances) => {
    expect(() => synth({ maxInstances })).toThrow(`${maxInstances} instances do not fit; give 2 to 26`);
  });

  test("logs all that it does", () => {
    expect(synth().only("azurerm_monitor_diagnostic_setting")).toMatchObject({
      enabled_log: [{ category_group: "allLogs" }],
      log_analytics_destination_type: "Dedicated",
    });
  });

  describe("in the network", () => {
    test("has an address of its subnet and none on the internet", () => {
      const parsed = synth();
      expect(parsed.only("azurerm_application_gateway")["frontend_ip_configuration"]).toEqual([
        {
          name: "network",
          subnet_id: `${networkId}/subnets/snet-entry`,
          private_ip_address: "10.1.0.94",
          private_ip_address_allocation: "Static",
        },
      ]);
      expect(parsed.resources("azurerm_public_ip")).toEqual({});
    });

    test("is found in a zone that hides no other name", () => {
      const parsed = synth();
      expect(parsed.only("azurerm_private_dns_zone")).toMatchObject({ name: "assistant.contoso.example" });
      expect(parsed.only("azurerm_private_dns_a_record")).toMatchObject({ name: "@", records: ["10.1.0.94"] });
      expect(parsed.only("azurerm_private_dns_zone_virtual_network_link")).toMatchObject({
        virtual_network_id: networkId,
      });
    });

    test.each([
      ["10.1.0.64/27", "10.1.0.94"],
      ["10.1.0.0/26", "10.1.0.62"],
      ["10.1.0.240/28", "10.1.0.254"],
    ])("in %s it is %s, which Azure gives to no instance", (range, address) => {
      expect(frontEndAddress(range)).toBe(address);
    });

    test.each(["10.1.0.0/29", "fd00::/64", "10.1.0.1/27", "entry"])("%s has no room", (range) => {
      expect(() => frontEndAddress(range)).toThrow(`${range} has no room for a gateway`);
    });
  });

  describe("on the internet", () => {
    const open = (ddosProtectionPlanId?: string) => synth({ frontEnd: { reach: "internet", ddosProtectionPlanId } });

    test("has an address that is protected from floods, by itself or by the plan", () => {
      expect(open().only("azurerm_public_ip")).toMatchObject({ sku: "Standard", ddos_protection_mode: "Enabled" });
      expect(open().only("azurerm_public_ip")).not.toHaveProperty("ddos_protection_plan_id");
      expect(open(plan).only("azurerm_public_ip")).toMatchObject({
        ddos_protection_mode: "Enabled",
        ddos_protection_plan_id: plan,
      });
    });

    test("answers there alone", () => {
      const parsed = open();
      expect(parsed.only("azurerm_application_gateway")["frontend_ip_configuration"]).toEqual([
        { name: "internet", public_ip_address_id: expect.stringMatching(/^\$\{azurerm_public_ip\./) },
      ]);
      expect(parsed.resources("azurerm_private_dns_zone")).toEqual({});
    });
  });
});
