import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadDeployment } from "../../blueprints/deployment";
import { synthesize } from "../../blueprints/synthesize";
import { assess } from "../../policies";
import { synthEstate } from "../helpers/synth-example";
import { tempFolder } from "../helpers/temp-folder";

const folder = tempFolder();
const own = "00000000-0000-0000-0000-000000000001";
const hubSubscription = "00000000-0000-0000-0000-000000000003";
const hubGroup = `/subscriptions/${hubSubscription}/resourceGroups/rg-hub/providers`;
const existingHub = {
  virtualNetworkId: `${hubGroup}/Microsoft.Network/virtualNetworks/vnet-hub`,
  firewallPrivateIp: "10.0.0.4",
  firewallPolicyId: `${hubGroup}/Microsoft.Network/firewallPolicies/afwp-hub`,
  endpoints: {
    subnetId: `${hubGroup}/Microsoft.Network/virtualNetworks/vnet-hub/subnets/snet-endpoints`,
    addressPrefix: "10.0.0.64/26",
  },
};
const existingDns = { resourceGroupId: `/subscriptions/${hubSubscription}/resourceGroups/rg-dns` };
const existingWorkspace = {
  workspaceId: `/subscriptions/${hubSubscription}/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/log`,
  location: "westeurope",
};
const base = {
  organization: "contoso",
  environment: "prod",
  location: "swedencentral",
  subscriptionId: own,
  tenantId: "00000000-0000-0000-0000-00000000000a",
  owner: "platform@contoso.example",
  workloads: ["hr", "law"].map((name, i) => ({
    name,
    blueprint: "rag-chat",
    addressSpace: `10.${i + 1}.0.0/24`,
    classification: "highly-confidential",
    models: [{ name: "gpt-5.1", version: "2025-11-13", capacity: 10 }],
  })),
};

const platforms = {
  "everything created": { network: { addressSpace: "10.0.0.0/20" } },
  "everything brought": {
    subscriptionId: hubSubscription,
    network: { hub: existingHub, dns: existingDns },
    visibility: { workspace: existingWorkspace },
  },
  "hub brought, DNS and logs created": { subscriptionId: hubSubscription, network: { hub: existingHub } },
  "DNS brought, hub and logs created": { network: { addressSpace: "10.0.0.0/20", dns: existingDns } },
  "logs brought, hub and DNS created": {
    network: { addressSpace: "10.0.0.0/20" },
    visibility: { workspace: existingWorkspace },
  },
  "hub created in a subscription of its own": {
    subscriptionId: hubSubscription,
    network: {
      addressSpace: "10.0.0.0/20",
      ddosProtectionPlanId: `${hubGroup}/Microsoft.Network/ddosProtectionPlans/ddos`,
    },
  },
} as const;

describe.each(Object.entries(platforms))("%s", (name, platform) => {
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify({ ...base, platform }));
  const load = () => loadDeployment(file, { today: "2026-11-20", env: {} });

  test("passes the gate", () => {
    const output = join(folder, name);
    synthesize(load(), output);
    const { findings } = assess([output], { today: "2026-11-20" });
    const failed = findings.filter(({ verdict, severity }) => verdict === "fail" && severity !== "low");
    expect(failed.map(({ address, rule, message }) => ({ address, rule, message }))).toEqual([]);
    expect(findings.filter(({ verdict }) => verdict === "pass").length).toBeGreaterThan(100);
  });

  test("writes to the hub with a provider of the hub's subscription only", () => {
    const { stacks, all } = synthEstate(load());
    const hubName = Object.values(all("azurerm_virtual_network_peering")).find(
      ({ virtual_network_name: network }) => typeof network === "string" && !network.startsWith("${"),
    );
    expect(hubName).toBeDefined();
    const crossing = "subscriptionId" in platform;
    expect(hubName?.["provider"]).toBe(crossing ? "azurerm.platform" : "azurerm");
    const { azurerm } = stacks["prod-hr-network"]?.json["provider"] as { azurerm: { subscription_id: string }[] };
    expect(azurerm.map((provider) => provider.subscription_id)).toEqual(crossing ? [own, hubSubscription] : [own]);
  });

  test("applies the workloads' networks one after another", () => {
    const output = join(folder, `${name}-order`);
    synthesize(load(), output);
    const { stacks } = JSON.parse(readFileSync(join(output, "manifest.json"), "utf8")) as {
      stacks: Record<string, { dependencies: string[] }>;
    };
    expect(stacks["prod-law-network"]?.dependencies).toContain("prod-hr-network");
    expect(stacks["prod-law-app"]?.dependencies).toEqual(["prod-law-network"]);
  });
});
