import { loadDeployment } from "../../blueprints/deployment";
import { synthEstate } from "../helpers/synth-example";

const deployment = loadDeployment("blueprints/landing-zone/ztai.example.yaml", { today: "2026-11-20", env: {} });
const { network } = deployment.platform;

/** Names of the private DNS zones of the platform. */
function zones(dnsZonesFor: typeof network.dnsZonesFor): unknown[] {
  const platform = { ...deployment.platform, network: { ...network, dnsZonesFor } };
  const estate = synthEstate({ ...deployment, platform });
  return Object.values(estate.all("azurerm_private_dns_zone")).map(({ name }) => name);
}

describe("a deployment file without workloads", () => {
  test("deploys the platform alone", () => {
    expect(deployment.workloads).toEqual([]);
    expect(Object.keys(synthEstate(deployment).stacks)).toEqual([
      "prod-visibility",
      "prod-connectivity",
      "prod-defense",
    ]);
  });

  test("makes the zones of the platform's own services, and those of blueprints that other files use", () => {
    const own = [
      "privatelink.agentsvc.azure-automation.net",
      "privatelink.blob.core.windows.net",
      "privatelink.monitor.azure.com",
      "privatelink.ods.opinsights.azure.com",
      "privatelink.oms.opinsights.azure.com",
    ];
    expect(zones([]).sort()).toEqual(own);
    expect(zones(["rag-chat"])).toEqual(expect.arrayContaining([...own, "privatelink.vaultcore.azure.net"]));
  });
});
