/** Subscription of the workloads. */
export const ownSubscription = "00000000-0000-0000-0000-000000000001";
/** Subscription of the platform, where it has one of its own. */
export const hubSubscription = "00000000-0000-0000-0000-000000000003";
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
  subscriptionId: ownSubscription,
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

/** What a platform can be made of: created, brought, and mixed. */
export const platformVariants = {
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

/** A deployment of two highly confidential workloads on a platform. */
export function variantDeployment(platform: object): object {
  return { ...base, platform };
}
