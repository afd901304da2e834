import { defenderPlanSettings } from "../../constructs/visibility/defender-plan-settings";

const digest = `sha256:${"0".repeat(64)}`;
const own =
  "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks";
const onPremises = { ranges: { datacenter: "10.128.0.0/16", branches: "192.168.0.0/20" }, gatewayTransit: true };
const forward = {
  corp: { domain: "corp.contoso.example", servers: ["10.128.0.4", "10.128.0.5"] },
  [`branches-${"b".repeat(51)}`]: { domain: `${"d".repeat(63)}.contoso.example`, servers: ["192.168.0.4"] },
};
const hub = "/subscriptions/00000000-0000-0000-0000-000000000003/resourceGroups/rg-hub/providers";

/** A workload that uses every option, with the longest names that the file takes. */
function workload(classification: string, i: number) {
  const range = (third: number, prefix: number) => `10.${20 + i}.${third}.0/${prefix}`;
  return {
    name: `${"w".repeat(19)}${i}`,
    blueprint: "rag-chat",
    addressSpace: `10.${i + 1}.0.0/24`,
    egressPriority: 65_000 - i,
    classification,
    owner: "o".repeat(256),
    tags: { [`workload-tag-${i}`]: "v".repeat(256) },
    models: [
      { name: "gpt-5.1", version: "2025-11-13", capacity: 10, contentFilter: "own", deploymentName: "m".repeat(64) },
      { name: "text-embedding-3-large", version: "1", capacity: 10 },
    ],
    contentFilters: {
      own: {
        base: "strict",
        severityThresholds: { hate: "low" },
        toolCalls: true,
        taskAdherence: classification !== "highly-confidential",
        blocklists: {
          ["l".repeat(32)]: {
            description: "d".repeat(256),
            terms: { ["t".repeat(64)]: { pattern: "p".repeat(1000) }, regex: { pattern: "a.c", isRegex: true } },
          },
        },
      },
    },
    dataContainers: ["c".repeat(63), "abc"],
    app: {
      image: `web@${digest}`,
      targetPort: 65_535,
      cpu: 4,
      minReplicas: 1,
      maxReplicas: 300,
      settings: { LOG_LEVEL: "info" },
      secrets: { PAYROLL_TOKEN: "payroll-token", ["S".repeat(60)]: "s".repeat(127) },
      probes: { liveness: "/live", readiness: "/ready", startup: "/started" },
      signIn: {
        clientId: "00000000-0000-0000-0000-000000000021",
        allowedApplications: ["00000000-0000-0000-0000-000000000022"],
        allowedAudiences: ["api://hr-assistant", "https://assistant.contoso.example"],
      },
      scale: { concurrentRequests: 1000, cpuPercent: 100 },
      domain: { name: `assistant-${i}.${"d".repeat(63)}.contoso.example`, certificate: "t".repeat(127) },
    },
    clients: { factory: "10.128.1.0/24", [`office-${"c".repeat(40)}`]: range(0, 16), home: range(1, 24) },
    peerings: {
      [`runners-${"r".repeat(12)}`]: { virtualNetworkId: `${own}/vnet-runners`, addressSpace: range(2, 24) },
      tools: {
        virtualNetworkId: `${hub}/Microsoft.Network/virtualNetworks/tools`,
        addressSpace: range(4, 24),
        sides: "own",
      },
    },
    builders: {
      runners: range(2, 24),
      developers: "10.128.0.0/24",
      "jump-host": "10.66.0.0/26",
      [`builders-${"b".repeat(40)}`]: range(3, 24),
    },
    ingestion: {
      job: {
        image: `ingest@${digest}`,
        schedule: "0 2 * * *",
        cpu: 0.25,
        timeoutMinutes: 1440,
        retries: 10,
        settings: { LOG_LEVEL: "info" },
        secrets: { SOURCE_TOKEN: "source-token" },
      },
    },
    jobs: {
      forget: {
        image: `forget@${digest}`,
        uses: ["read-conversations", "write-conversations"],
        secrets: { SOURCE_TOKEN: "source-token" },
      },
      [`nightly-${"n".repeat(12)}`]: {
        image: `evaluate@${digest}`,
        schedule: "30 1 * * MON-FRI",
        uses: ["call-models", "use-project", "read-index", "read-documents"],
      },
    },
    agents: { workload: agentsName, project: "other" },
    telemetry: true,
    federation: {
      release: {
        gitHub: { repository: "contoso@123456/hr-assistant@456789", environment: "prod" },
        uses: ["push-images", "call-models"],
      },
    },
    people: {
      developers: ["00000000-0000-0000-0000-000000000011"],
      operators: ["00000000-0000-0000-0000-000000000012"],
    },
  };
}

const agentsName = `${"a".repeat(19)}g`;

/** Agents in a network that Azure manages. */
const managedAgents: object = {
  name: "managed",
  blueprint: "agent-service",
  addressSpace: "10.47.0.0/23",
  classification: "confidential",
  agentNetwork: "managed",
  models: [{ name: "gpt-5.1", version: "2025-11-13", capacity: 10 }],
  projects: { ["p".repeat(20)]: { mcpServers: ["open"] } },
  mcpServers: { open: { url: "https://docs.contoso.example/mcp", signIn: "none" } },
};

/** A workload of agents that uses every option. */
function agents(classification: string): object {
  return {
    name: agentsName,
    blueprint: "agent-service",
    addressSpace: "10.40.0.0/23",
    classification,
    owner: "o".repeat(256),
    models: [{ name: "gpt-5.1", version: "2025-11-13", capacity: 10, contentFilter: "own" }],
    contentFilters: {
      own: {
        base: "strict",
        severityThresholds: { violence: "low" },
        blocklists: { names: { description: "d", terms: { plain: { pattern: "a" } } } },
      },
    },
    projects: {
      ["p".repeat(20)]: {
        developers: ["00000000-0000-0000-0000-000000000013"],
        searchReplicas: 12,
        mcpServers: ["t".repeat(12), "open"],
      },
      other: { mcpServers: ["open"] },
    },
    mcpServers: {
      ["t".repeat(12)]: { url: "https://mcp.contoso.example/tickets", audience: "api://tickets" },
      open: { url: "https://docs.contoso.example/mcp", signIn: "none" },
    },
    ...(classification === "general" && { codeSandbox: { maxSessions: 600, cooldownMinutes: 60 } }),
    agentIdentities: {
      ["a".repeat(20)]: {
        sponsor: "sam@contoso.example",
        owner: "00000000-0000-0000-0000-000000000009",
        project: "other",
        uses: ["call-models", "use-project", ...(classification === "general" ? ["run-code"] : [])],
        trust: {
          issuer:
            "https://swedencentral.oic.prod-aks.azure.com/00000000-0000-0000-0000-000000000002/00000000-0000-0000-0000-000000000007/",
          subject: "system:serviceaccount:claims:triage",
        },
      },
      existing: {
        sponsor: "sam@contoso.example",
        owner: "ai-platform@contoso.example",
        principalId: "00000000-0000-0000-0000-0000000000a1",
        uses: ["call-models"],
      },
    },
    builders: { agents: "10.128.2.0/24" },
    people: {
      developers: ["00000000-0000-0000-0000-000000000011"],
      operators: ["00000000-0000-0000-0000-000000000012"],
    },
  };
}

const host = `${"h".repeat(44)}.contoso.example`;
const limits = { allowedCountries: ["SE", "ZZ"], requestsPerMinute: 100_000 };
const gateway = { certificate: "t".repeat(127), maxInstances: 26 };

/** The same behind an entry. */
function published(classification: string, i: number, entry: object, clients: object = {}): object {
  const { app, ...rest } = workload(classification, i);
  const addressSpace = `10.${i + 1}.0.0/23`;
  return { ...rest, blueprint: "published-chat", addressSpace, clients, app: { ...app, domain: undefined }, entry };
}

const published3 = published("general", 3, {
  applicationGateway: { frontEnd: "public", hostName: `p-${host}`, ...gateway, ...limits },
});
const published4 = published(
  "confidential",
  4,
  { applicationGateway: { frontEnd: "private", hostName: `n-${host}`, ...gateway, requestsPerMinute: 1 } },
  { factory: "10.128.1.0/24", office: "10.24.0.0/16" },
);
const published5 = published("confidential", 5, {
  frontDoor: { hostName: `f-${host}`, privateLinkLocation: "westeurope", ...limits },
});

/** A gateway that uses every option. */
function modelGateway(name: string, classification: string): object {
  return {
    name,
    blueprint: "ai-gateway",
    addressSpace: "10.41.0.0/24",
    classification,
    owner: "o".repeat(256),
    tier: "PremiumV2",
    units: 30,
    publisher: { name: "n".repeat(100), email: `${"m".repeat(86)}@contoso.examp` },
    audience: `api://${"a".repeat(200)}`,
    role: "r".repeat(120),
    models: [{ name: "gpt-5.1", version: "2025-11-13", capacity: 10, contentFilter: "own" }],
    contentFilters: {
      own: {
        base: "strict",
        severityThresholds: { violence: "low" },
        blocklists: { names: { description: "d", terms: { plain: { pattern: "a" } } } },
      },
    },
    pool: {
      ["p".repeat(20)]: {
        priority: 1,
        weight: 50,
        models: [{ name: "gpt-5.1", version: "2025-11-13", capacity: 10, sku: "ProvisionedManaged" }],
      },
      france: {
        location: "francecentral",
        priority: 100,
        models: [{ name: "gpt-5.1", version: "2025-11-13", capacity: 10 }],
      },
    },
    consumers: {
      ["w".repeat(19) + "0"]: { tokensPerMinute: 1, tokenQuota: { tokens: 1 } },
      elsewhere: {
        clientIds: ["00000000-0000-0000-0000-000000000031", "00000000-0000-0000-0000-000000000032"],
        requestsPerMinute: 1_000_000,
        tokensPerMinute: 1000,
        tokenQuota: { tokens: 1000, period: "Hourly" },
        models: { "fast/chat:1": "gpt-5.1" },
        masking: true,
        mcpServers: ["https://tools.contoso.example/mcp"],
        enabled: false,
      },
    },
    mcpServers: {
      ["t".repeat(20)]: {
        url: "https://mcp.contoso.example/tools/mcp",
        audience: "api://tools",
        consumers: { ["w".repeat(19) + "0"]: ["t".repeat(128), "search_tickets"], elsewhere: ["search_tickets"] },
      },
    },
    semanticCache: { embeddings: "gpt-5.1", scoreThreshold: 0.2, seconds: 86_400 },
    tokenPrices: { currency: "EUR", per: 1000, models: { "gpt-5.1": { prompt: 0.1 } } },
    enabled: false,
    contentSafety: { hate: 1, selfHarm: 2, sexual: 3, violence: 4 },
    logContent: true,
    telemetry: true,
    builders: { elsewhere: "10.128.3.0/24" },
    people: { operators: ["00000000-0000-0000-0000-000000000012"] },
  };
}

/** A gateway that stands in a subnet of its own, alone on its network. */
function gatewayInSubnet(name: string, tier: object): object {
  return {
    ...modelGateway(name, "general"),
    pool: undefined,
    consumers: undefined,
    mcpServers: undefined,
    semanticCache: undefined,
    contentFilters: undefined,
    addressSpace: "10.42.0.0/23",
    models: [{ name: "gpt-5.1", version: "2025-11-13", capacity: 10 }],
    builders: { inside: "10.128.4.0/24" },
    ...tier,
  };
}

const gatewayName = `${"g".repeat(19)}w`;
const plans = Object.keys(defenderPlanSettings);

/** A deployment that uses every option: a workload of each classification on a platform of its own. */
export const maximalDeployment: object = {
  organization: `o${"r".repeat(19)}`,
  environment: "e".repeat(8),
  location: "swedencentral",
  subscriptionId: "00000000-0000-0000-0000-000000000001",
  tenantId: "00000000-0000-0000-0000-00000000000a",
  owner: "o".repeat(256),
  costCenter: "CC-4711",
  tags: { "department of the estate": "v".repeat(256) },
  platform: {
    subscriptionId: "00000000-0000-0000-0000-000000000003",
    network: {
      addressSpace: "10.0.0.0/22",
      egress: [{ name: "e".repeat(20), fqdns: ["api.payroll.example"] }],
      onPremises,
      peerings: {
        shared: { virtualNetworkId: `${hub}/Microsoft.Network/virtualNetworks/shared`, addressSpace: "10.64.0.0/24" },
        build: { virtualNetworkId: `${hub}/Microsoft.Network/virtualNetworks/build`, addressSpace: "10.65.0.0/24" },
      },
      ddosProtection: "create",
      resolver: { forward },
      vpn: {
        clientAddressSpace: "172.27.0.0/24",
        ranges: { elsewhere: "10.70.0.0/22" },
        audience: "00000000-0000-0000-0000-000000000023",
      },
      bastion: { internetClients: { office: "203.0.113.0/24" } },
      jumpHost: {
        addressSpace: "10.66.0.0/26",
        sshPublicKey: `ssh-ed25519 ${"A".repeat(68)} thrown-away`,
        users: ["00000000-0000-0000-0000-000000000013"],
        administrators: ["00000000-0000-0000-0000-000000000014"],
        size: "Standard_D2ads_v5",
        ranges: { elsewhere: "10.70.0.0/22" },
      },
    },
    visibility: { retentionDays: 730 },
    defense: { defenderPlans: plans, securityContact: { email: "soc@contoso.example" } },
  },
  allowedLocations: ["swedencentral", "francecentral"],
  workloads: [
    ...["public", "general", "confidential"].map((label, i) => ({
      ...workload(label, i),
      ...(i === 0 && { gateway: gatewayName }),
    })),
    agents("confidential"),
    managedAgents,
    modelGateway(gatewayName, "confidential"),
    gatewayInSubnet("classic-gateway", { tier: "Premium", units: 3 }),
    published3,
    published4,
    published5,
  ],
  exemptions: [
    {
      control: "ZTAI-ID-02",
      resource: gatewayName,
      reason: "for this trial",
      owner: "o@contoso.example",
      expires: "2027-01-01",
    },
  ],
};

/** Its most closed form, in a region without zones, on a hub, zones and logs of other teams. */
export const broughtDeployment: object = {
  ...maximalDeployment,
  location: "northcentralus",
  allowedLocations: undefined,
  platform: {
    subscriptionId: "00000000-0000-0000-0000-000000000003",
    network: {
      hub: {
        virtualNetworkId: `${hub}/Microsoft.Network/virtualNetworks/vnet-hub`,
        firewallPrivateIp: "10.0.0.4",
        firewallPolicyId: `${hub}/Microsoft.Network/firewallPolicies/afwp-hub`,
        firewallAddressPrefix: "10.0.0.0/26",
        gatewayRouteTableId: `${hub}/Microsoft.Network/routeTables/rt-gateway`,
        endpoints: {
          subnetId: `${hub}/Microsoft.Network/virtualNetworks/vnet-hub/subnets/snet-endpoints`,
          addressPrefix: "10.0.0.64/26",
        },
      },
      addressSpace: "10.0.0.0/22",
      onPremises,
      resolver: {
        inbound: {
          subnetId: `${hub}/Microsoft.Network/virtualNetworks/vnet-hub/subnets/snet-dns-inbound`,
          address: "10.0.0.132",
        },
        outbound: { subnetId: `${hub}/Microsoft.Network/virtualNetworks/vnet-hub/subnets/snet-dns-outbound` },
        forward,
      },
      dns: { resourceGroupId: "/subscriptions/00000000-0000-0000-0000-000000000003/resourceGroups/rg-dns" },
    },
    visibility: { privateLinkScope: { id: `${hub}/Microsoft.Insights/privateLinkScopes/ampls` } },
  },
  workloads: [
    {
      ...workload("highly-confidential", 0),
      agents: undefined,
      models: [{ name: "gpt-5.1", version: "2025-11-13", capacity: 10, sku: "Standard" }],
      ingestion: {
        pipeline: {
          azureDevOps: {
            issuer: "https://vstoken.dev.azure.com/00000000-0000-0000-0000-000000000002",
            subject: "sc://contoso/hr/azure-ingestion",
          },
        },
      },
    },
    agents("general"),
    gatewayInSubnet("injected-gateway", { tier: "PremiumV2", networking: "injected", units: 29 }),
  ],
};

const { platform } = broughtDeployment as { readonly platform: { readonly network: { readonly hub: object } } };

/** The same behind a secured hub of Virtual WAN. */
export const virtualWanDeployment: object = {
  ...broughtDeployment,
  platform: {
    ...platform,
    network: {
      ...platform.network,
      onPremises: { ranges: onPremises.ranges },
      hub: {
        ...platform.network.hub,
        virtualHubId: `${hub}/Microsoft.Network/virtualHubs/vhub`,
        gatewayRouteTableId: undefined,
      },
      resolver: undefined,
    },
  },
};
