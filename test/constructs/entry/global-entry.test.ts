import type { RegionName } from "../../../constructs/core/regions";
import type { GlobalEntryProps } from "../../../constructs/entry/global-entry";
import { GlobalEntry } from "../../../constructs/entry/global-entry";
import { synthStack } from "../../helpers/synth-stack";
import { appFixture } from "../apps/app-fixture";

function synth(props: Partial<GlobalEntryProps> = {}, location?: RegionName) {
  const { stack, landingZone } = appFixture(undefined, location);
  new GlobalEntry(stack, "Entry", {
    landingZone,
    hostName: "assistant.contoso.example",
    appHost: "chat.internal.example",
    environmentId: "/environment",
    ...props,
  });
  return synthStack(stack);
}

describe("GlobalEntry", () => {
  test("makes these resources", () => {
    expect(synth().addresses).toMatchInlineSnapshot(`
      [
        "azurerm_cdn_frontdoor_custom_domain.Entry_Domain_8D50A5C6",
        "azurerm_cdn_frontdoor_endpoint.Entry_Endpoint_063AD8A6",
        "azurerm_cdn_frontdoor_firewall_policy.Entry_Firewall_C3719B72",
        "azurerm_cdn_frontdoor_origin.Entry_Origin_F31A247E",
        "azurerm_cdn_frontdoor_origin_group.Entry_OriginGroup_418D44BB",
        "azurerm_cdn_frontdoor_profile.Entry_3541236C",
        "azurerm_cdn_frontdoor_route.Entry_Route_DE6EBF31",
        "azurerm_cdn_frontdoor_security_policy.Entry_SecurityPolicy_E7B1D5E6",
        "azurerm_monitor_diagnostic_setting.Entry_Logs-frontDoorProfile_D079DE41",
        "azurerm_resource_group.LandingZone_ResourceGroup_61F43F2E",
      ]
    `);
  });

  test("reaches the app by private link, and checks its certificate", () => {
    expect(synth().only("azurerm_cdn_frontdoor_origin")).toMatchObject({
      host_name: "chat.internal.example",
      origin_host_header: "chat.internal.example",
      certificate_name_check_enabled: true,
      private_link: {
        private_link_target_id: "/environment",
        target_type: "managedEnvironments",
        location: "swedencentral",
        request_message: "Front Door of this workload",
      },
    });
    expect(synth().only("azurerm_cdn_frontdoor_profile")).toMatchObject({ sku_name: "Premium_AzureFrontDoor" });
  });

  test("puts the firewall before every path of every name, and before the first caller", () => {
    const parsed = synth();
    const reference = (type: string) =>
      expect.stringMatching(new RegExp(`^\\$\\{azurerm_cdn_frontdoor_${type}\\.\\w+\\.id\\}$`));
    expect(parsed.only("azurerm_cdn_frontdoor_security_policy")).toMatchObject({
      security_policies: {
        firewall: {
          cdn_frontdoor_firewall_policy_id: reference("firewall_policy"),
          association: {
            patterns_to_match: ["/*"],
            domain: [
              { cdn_frontdoor_domain_id: reference("endpoint") },
              { cdn_frontdoor_domain_id: reference("custom_domain") },
            ],
          },
        },
      },
    });
    expect(parsed.only("azurerm_cdn_frontdoor_route")["depends_on"]).toEqual([
      expect.stringMatching(/^azurerm_cdn_frontdoor_security_policy\./),
    ]);
  });

  test("answers HTTPS alone and passes HTTPS on, for its own name alone", () => {
    expect(synth().only("azurerm_cdn_frontdoor_route")).toMatchObject({
      supported_protocols: ["Https"],
      https_redirect_enabled: false,
      forwarding_protocol: "HttpsOnly",
      link_to_default_domain: false,
      patterns_to_match: ["/*"],
    });
    expect(synth().only("azurerm_cdn_frontdoor_route")).not.toHaveProperty("cache");
    expect(synth().only("azurerm_cdn_frontdoor_custom_domain")).toMatchObject({
      name: "assistant-contoso-example",
      host_name: "assistant.contoso.example",
      tls: { certificate_type: "ManagedCertificate" },
      lifecycle: { create_before_destroy: true },
    });
  });

  test("logs all that it does, without what callers asked", () => {
    expect(synth().only("azurerm_monitor_diagnostic_setting")).toMatchObject({
      enabled_log: [{ category_group: "allLogs" }],
    });
    expect(synth().only("azurerm_cdn_frontdoor_profile")).toMatchObject({
      log_scrubbing_rule: [{ match_variable: "QueryStringArgNames" }],
    });
  });

  test("makes its private endpoint in a region that has them", () => {
    expect(() => synth({}, "northcentralus")).toThrow(
      "Front Door makes no private endpoints in northcentralus; give the nearest of australiaeast, ",
    );
    const parsed = synth({ privateLinkLocation: "centralus" }, "northcentralus");
    expect(parsed.only("azurerm_cdn_frontdoor_origin")).toMatchObject({ private_link: { location: "centralus" } });
  });
});
