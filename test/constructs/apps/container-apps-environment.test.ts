import { ContainerAppsEnvironment } from "../../../constructs/apps/container-apps-environment";
import { synthStack } from "../../helpers/synth-stack";
import { appFixture, networkId } from "./app-fixture";
import type { RegionName } from "../../../constructs/core/regions";

function environment(resolvedFrom: Record<string, string> = { hub: networkId }, location?: RegionName) {
  const { stack, landingZone } = appFixture(undefined, location);
  const construct = new ContainerAppsEnvironment(stack, "Environment", {
    landingZone,
    infrastructureSubnetId: `${networkId}/subnets/snet-apps`,
    resolvedFrom,
  });
  return { stack, construct };
}

describe("ContainerAppsEnvironment", () => {
  test("is internal, with mutual TLS and logs", () => {
    const stack = synthStack(environment().stack);
    expect(stack.only("azurerm_container_app_environment")).toMatchObject({
      name: "cae-hr-test-sdc",
      infrastructure_subnet_id: `${networkId}/subnets/snet-apps`,
      internal_load_balancer_enabled: true,
      public_network_access: "Disabled",
      mutual_tls_enabled: true,
      zone_redundancy_enabled: true,
      logs_destination: "azure-monitor",
      workload_profile: [{ name: "Consumption", workload_profile_type: "Consumption" }],
    });
    expect(stack.only("azurerm_monitor_diagnostic_setting")).toMatchObject({
      enabled_log: [{ category_group: "allLogs" }],
    });
  });

  test("names the resource group of its servers: an unnamed one would replace the environment in the next plan", () => {
    expect(synthStack(environment().stack).only("azurerm_container_app_environment")).toMatchObject({
      infrastructure_resource_group_name: "rg-hr-apps-infrastructure-test-sdc",
    });
  });

  test("stands in one zone where the region has no more", () => {
    const { stack } = environment({}, "ukwest");
    expect(synthStack(stack).only("azurerm_container_app_environment")).toMatchObject({
      zone_redundancy_enabled: false,
    });
  });

  test("gives its domain a private zone in which every app is found", () => {
    const stack = synthStack(environment().stack);
    expect(stack.only("azurerm_private_dns_zone")).toMatchObject({
      name: expect.stringMatching(/^\${azurerm_container_app_environment\.\w+\.default_domain}$/),
    });
    expect(stack.only("azurerm_private_dns_a_record")).toMatchObject({
      name: "*",
      records: [expect.stringMatching(/^\${azurerm_container_app_environment\.\w+\.static_ip_address}$/)],
    });
    expect(stack.only("azurerm_private_dns_zone_virtual_network_link")).toMatchObject({
      name: "hub",
      virtual_network_id: networkId,
      registration_enabled: false,
    });
  });

  test("computes its id from names", () => {
    expect(environment().construct.armId).toMatch(/\/providers\/Microsoft\.App\/managedEnvironments\/cae-hr-test-sdc$/);
  });

  test("makes these resources", () => {
    expect(synthStack(environment().stack).addresses).toMatchInlineSnapshot(`
      [
        "azurerm_container_app_environment.Environment_78414C64",
        "azurerm_monitor_diagnostic_setting.Environment_Logs-containerAppsEnvironment_309973B5",
        "azurerm_private_dns_a_record.Environment_AllApps_58A8B560",
        "azurerm_private_dns_zone.Environment_Zone_76AD42A6",
        "azurerm_private_dns_zone_virtual_network_link.Environment_ResolvedFrom-hub_A6A40532",
        "azurerm_resource_group.LandingZone_ResourceGroup_61F43F2E",
      ]
    `);
  });
});
