import type { JsonObject } from "../../common/json";
import { objects, own } from "../../common/json";
import type { CostPart, CostRule } from "./cost-rule";
import { priced, fixedPart, unpriced, usePart } from "./cost-rule";
import type { StandingPrice } from "./price";
import {
  aiPrices,
  apiManagementPrices,
  appPrices,
  diskPrices,
  entryPrices,
  firewallPrices,
  linuxMachinePrices,
  networkPrices,
  redisPrices,
  registryPrices,
  searchUnitPrices,
  throughputUnitPrices,
  tokenPrice,
  windowsMachinePrices,
} from "./prices";
import { pointedTo, writtenNumber, writtenString } from "./written";

/** `1Gi` or `0.5Gi` as a number of GiB. */
function gib(memory: string): number {
  return Number(/^([\d.]+)Gi$/.exec(memory)?.[1] ?? 0);
}

/** vCPUs and GiB of one replica. */
function replicaOf(attributes: JsonObject): { readonly cpu: number; readonly memory: number } {
  const [template = {}] = objects(own(attributes, "template"));
  const containers = objects(own(template, "container"));
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  return {
    cpu: sum(containers.map((container) => writtenNumber(container, 0, "cpu"))),
    memory: sum(containers.map((container) => gib(writtenString(container, "memory")))),
  };
}

const atWork = [usePart(appPrices.activeCpu), usePart(appPrices.activeMemory)];

const containerApp: CostRule = ({ attributes }) => {
  if ((writtenString(attributes, "workload_profile_name") || "Consumption") !== "Consumption") return [];
  const replicas = writtenNumber(attributes, 0, "template", "min_replicas");
  const { cpu, memory } = replicaOf(attributes);
  const idle = [fixedPart(appPrices.idleCpu, replicas * cpu), fixedPart(appPrices.idleMemory, replicas * memory)];
  return [...(replicas > 0 ? idle : []), ...atWork, usePart(appPrices.requests)];
};

/** https://learn.microsoft.com/azure/container-apps/custom-virtual-networks#managed-resources */
const managedByApps = [
  fixedPart(networkPrices.loadBalancer),
  fixedPart(networkPrices.publicIp),
  usePart(networkPrices.loadBalancerData),
];

const containerAppEnvironment: CostRule = ({ attributes }) => {
  const profiles = objects(own(attributes, "workload_profile")).map((one) =>
    writtenString(one, "workload_profile_type"),
  );
  const dedicated = [...new Set(profiles)].filter((profile) => profile !== "Consumption");
  return [
    ...(own(attributes, "infrastructure_subnet_id") === undefined ? [] : managedByApps),
    ...dedicated.map((profile) => unpriced(`no price of workload profile ${profile}`)),
  ];
};

const modelDeployment: CostRule = ({ attributes }) => {
  const sku = writtenString(attributes, "sku", "name");
  return Object.hasOwn(throughputUnitPrices, sku)
    ? [priced(throughputUnitPrices, sku, writtenNumber(attributes, 1, "sku", "capacity"))]
    : [usePart(tokenPrice(writtenString(attributes, "model", "name")))];
};

const aiAccounts: Readonly<Record<string, readonly CostPart[]>> = {
  AIServices: [usePart(aiPrices.otherAiServices)],
  OpenAI: [],
  ContentSafety: [usePart(aiPrices.screenedText), usePart(aiPrices.screenedImages)],
  TextAnalytics: [usePart(aiPrices.languageRecords)],
};

const sessionPool: CostRule = ({ attributes }) =>
  writtenString(attributes, "body", "properties", "containerType") === "CustomContainer"
    ? [unpriced("sessions of one's own image run on dedicated instances, and Azure decides how many")]
    : [usePart(aiPrices.sessions)];

/** A machine of `sizes` with its system disk, which has `gibOfImage` where nothing else is written. */
const machine =
  (sizes: Readonly<Record<string, StandingPrice>>, gibOfImage: number): CostRule =>
  ({ attributes }) => {
    const type = writtenString(attributes, "os_disk", "storage_account_type");
    const size = writtenNumber(attributes, gibOfImage, "os_disk", "disk_size_gb");
    // A disk of the host itself is part of the machine: https://learn.microsoft.com/azure/virtual-machines/ephemeral-os-disks
    const isLocal = writtenString(attributes, "os_disk", "diff_disk_settings", "option") === "Local";
    return [priced(sizes, writtenString(attributes, "size")), ...(isLocal ? [] : [disk(type, size)])];
  };

function disk(type: string, size: number): CostPart {
  const found = (Object.hasOwn(diskPrices, type) ? diskPrices[type] : undefined)?.find(([most]) => size <= most);
  return found ? fixedPart(found[1]) : unpriced(`no price of a disk ${type} of ${size} GiB`);
}

function aiAccount(kind: string): readonly CostPart[] {
  const parts = Object.hasOwn(aiAccounts, kind) ? aiAccounts[kind] : undefined;
  return parts ?? [unpriced(`no price of an account of kind ${kind}`)];
}

const ruleType = (attributes: JsonObject) => writtenString(attributes, "body", "properties", "type");

/** The first rule of a host has Azure make a firewall: https://learn.microsoft.com/azure/foundry/how-to/managed-virtual-network#pricing */
const managedNetwork: CostRule = (network, { stack }) => {
  const hasHosts = stack.some(
    ({ attributes }) => ruleType(attributes) === "FQDN" && pointedTo(stack, own(attributes, "parent_id")) === network,
  );
  const sku = writtenString(network.attributes, "body", "properties", "managedNetwork", "firewallSku") || "Standard";
  return hasHosts ? [priced(firewallPrices, sku), usePart(networkPrices.firewallData)] : [];
};

/** What AI services, gateways and apps cost, by type. */
export const workloadCosts: Readonly<Record<string, CostRule>> = {
  azurerm_cognitive_account: ({ attributes }) => aiAccount(writtenString(attributes, "kind")),
  "Microsoft.CognitiveServices/accounts": ({ attributes }) => aiAccount(writtenString(attributes, "body", "kind")),
  "Microsoft.CognitiveServices/accounts/managedNetworks": managedNetwork,
  "Microsoft.CognitiveServices/accounts/managedNetworks/outboundRules": ({ attributes }) =>
    ruleType(attributes) === "PrivateEndpoint"
      ? [fixedPart(networkPrices.privateEndpoint), usePart(networkPrices.privateEndpointData)]
      : [],
  azurerm_cognitive_deployment: modelDeployment,
  azurerm_search_service: ({ attributes }) => {
    const units = writtenNumber(attributes, 1, "replica_count") * writtenNumber(attributes, 1, "partition_count");
    const ranked = writtenString(attributes, "semantic_search_sku") === "standard";
    return [
      priced(searchUnitPrices, writtenString(attributes, "sku"), units),
      ...(ranked ? [usePart(aiPrices.semanticQueries)] : []),
    ];
  },
  azurerm_container_app: containerApp,
  azurerm_container_app_job: () => atWork,
  azurerm_container_app_environment: containerAppEnvironment,
  "Microsoft.App/sessionPools": sessionPool,
  azurerm_container_registry: ({ attributes }) => {
    const places = 1 + objects(own(attributes, "georeplications")).length;
    return [priced(registryPrices, writtenString(attributes, "sku"), places), usePart(appPrices.registryStorage)];
  },
  azurerm_api_management: ({ attributes }) => {
    const [tier = "", units = "1"] = writtenString(attributes, "sku_name").split("_");
    return [
      priced(apiManagementPrices, tier, Number(units)),
      ...(tier.endsWith("V2") ? [usePart(entryPrices.gatewayCalls)] : []),
    ];
  },
  azurerm_managed_redis: ({ attributes }) => [priced(redisPrices, writtenString(attributes, "sku_name"))],
  azurerm_linux_virtual_machine: machine(linuxMachinePrices, 30),
  azurerm_windows_virtual_machine: machine(windowsMachinePrices, 127),
};
