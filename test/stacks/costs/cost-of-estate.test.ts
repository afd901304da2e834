import { loadDeployment, type Deployment } from "../../../blueprints/deployment";
import { writtenStack, type WrittenStack } from "../../../blueprints/synthesized-stacks";
import type { JsonObject } from "../../../common/json";
import { costedType, costOfEstate, costRules } from "../../../stacks/costs/cost-of-estate";
import { costTable } from "../../../stacks/costs/cost-table";
import { freeTypes } from "../../../stacks/costs/free-types";
import { examples } from "../../helpers/examples";
import * as maximal from "../../helpers/maximal-deployment";
import { synthEstate } from "../../helpers/synth-example";
import { load } from "../../blueprints/deployment/deployment-files";

function stacksOf(deployment: Deployment): readonly WrittenStack[] {
  return Object.entries(synthEstate(deployment).stacks).map(([name, { json }]) =>
    writtenStack(name, json as JsonObject),
  );
}

const estates = [
  ...examples.map((file) => [file, stacksOf(loadDeployment(file, { today: "2026-11-20", env: {} }))] as const),
  ...Object.entries(maximal).map(
    ([name, deployment]) => [name, stacksOf(load({ "ztai.yaml": JSON.stringify(deployment) }).deployment)] as const,
  ),
];

describe.each(estates)("the costs of %s", (_name, stacks) => {
  const types = new Set(stacks.flatMap(({ resources }) => resources.map(costedType)));
  const costs = costOfEstate(stacks);

  test("every type that is written has a price, is paid by use, or is free for a reason", () => {
    const known = (type: string) => Object.hasOwn(costRules, type) || Object.hasOwn(freeTypes, type);
    expect([...types].filter((type) => !known(type))).toEqual([]);
  });

  test("every resource of it has a price", () => {
    expect(costs.notPriced).toEqual([]);
  });

  test("the sum is that of its parts, to the cent", () => {
    const cents = costs.fixed.reduce((sum, { monthlyUsd }) => sum + Math.round(monthlyUsd * 100), 0);
    expect(Math.round(costs.fixedMonthlyUsd * 100)).toBe(cents);
    expect(costs.fixed.filter(({ monthlyUsd, quantity }) => monthlyUsd <= 0 || quantity <= 0)).toEqual([]);
  });

  test("one part stands once in a stack", () => {
    const keys = [...costs.fixed, ...costs.byUse].map(({ stack, price }) => `${stack} ${price.what}`);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });
});

test("a type is either paid for or free", () => {
  expect(Object.keys(costRules).filter((type) => Object.hasOwn(freeTypes, type))).toEqual([]);
});

test("the costs of the example, for its page", () => {
  const example = estates.find(([name]) => name === "blueprints/rag-chat/ztai.example.yaml")?.[1] ?? [];
  expect(costTable(costOfEstate(example))).toMatchInlineSnapshot(`
    "| part | number | US dollars a month |
    | ---- | -----: | -----------------: |
    | Azure Firewall, Premium | 1 | 1,277.50 |
    | AI Search, unit of Standard S1 | 3 | 735.84 |
    | Private endpoint | 12 | 87.60 |
    | Container Registry, Premium | 1 | 50.00 |
    | Defender for Storage, account | 3 | 29.34 |
    | Container Apps, GiB of the least replicas, idle | 2 | 21.02 |
    | Load balancer, standard | 1 | ~18.25 |
    | Defender CSPM, storage account or server | 3 | ~15.33 |
    | Container Apps, vCPU of the least replicas, idle | 1 | 10.51 |
    | Cosmos DB, 100 request units a second, autoscaled: the least | 1 | 8.76 |
    | Public IP address, standard | 2 | 7.30 |
    | Private DNS zone | 13 | 6.50 |
    | Defender for Resource Manager, subscription | 1 | 5.04 |
    | Defender for Cosmos DB, 100 request units a second | 1 | 0.88 |
    | Defender for Key Vault, vault | 1 | 0.25 |
    | **Fixed** | | **2,274.12** |

    | paid by use, on top | US dollars |
    | ------------------- | ---------- |
    | AI Search, semantic queries beyond a thousand | ~1.00 per 1,000 queries |
    | Blobs, ZRS | ~0.026 per GB and month |
    | Calls of other AI services, by service | per call: https://azure.microsoft.com/pricing/details/cognitive-services/ |
    | Container Apps, memory at work | 0.0144 per GiB and hour |
    | Container Apps, requests beyond two million | 0.56 per million requests |
    | Container Apps, vCPU at work | 0.1224 per vCPU and hour |
    | Container Registry, images beyond what the tier includes | 0.10 per GB and month |
    | Cosmos DB, autoscaled throughput beyond the least | 0.012 per 100 RU/s and hour |
    | Cosmos DB, continuous backup of 30 days | 0.20 per GB and month |
    | Cosmos DB, data stored | 0.25 per GB and month |
    | Data over peerings, each way | 0.01 per GB |
    | Data through Azure Firewall | 0.016 per GB |
    | Data through load balancers | 0.005 per GB |
    | Data through private endpoints, each way | 0.01 per GB |
    | Defender for AI services | ~0.0008 per 1,000 tokens |
    | Defender for Containers, cores of clusters | 6.87 per vCPU and month |
    | Defender for Storage, uploads scanned | ~0.15 per GB |
    | Flow logs beyond 5 GB | 0.50 per GB |
    | Key Vault, operations | 0.03 per 10,000 operations |
    | Key Vault, operations with keys other than RSA 2048 | 0.15 per 10,000 operations |
    | Log Analytics, logs kept beyond what is included | 0.10 per GB and month |
    | Log Analytics, logs taken in | 2.30 per GB |
    | Microsoft Sentinel, logs analysed | ~2.00 per GB |
    | Queries of private DNS zones | ~0.40 per million queries |
    | Tokens of gpt-5.1, by model | per 1,000 tokens: https://azure.microsoft.com/pricing/details/azure-openai/ |
    | Tokens of text-embedding-3-large, by model | per 1,000 tokens: https://azure.microsoft.com/pricing/details/azure-openai/ |
    | Traffic analytics, every 10 minutes | 3.50 per GB |

    ~ unverified: no record of the price was found. No quote: list prices of US East where the source has them, read on 2026-11-28, without discounts, reservations, free grants, tiers of volume and tax; https://azure.microsoft.com/pricing/calculator/ decides.
    "
  `);
});

describe("a resource without a price", () => {
  const resource = (type: string, attributes = {}) => ({ address: `${type}.A`, type, attributes, subscriptionId: "s" });
  const costs = (type: string, attributes = {}) =>
    costOfEstate([{ name: "only", resources: [resource(type, attributes)] }]);

  test.each([
    ["azurerm_data_factory", {}, "no price of azurerm_data_factory"],
    ["constructor", {}, "no price of constructor"],
    [
      "azapi_resource",
      { type: "Microsoft.Batch/batchAccounts@2024-07-01" },
      "no price of Microsoft.Batch/batchAccounts",
    ],
    ["azurerm_firewall", { sku_tier: "Gold" }, "no price of Gold"],
    ["azurerm_firewall", {}, "no price of a SKU that is not written"],
    ["azurerm_search_service", { sku: "standard3" }, "no price of standard3"],
    ["azurerm_cognitive_account", { kind: "SpeechServices" }, "no price of an account of kind SpeechServices"],
    ["azurerm_storage_account", { account_replication_type: "GZRS" }, "no price of blobs with redundancy GZRS"],
    [
      "azurerm_container_app_environment",
      { workload_profile: [{ workload_profile_type: "D4" }] },
      "no price of workload profile D4",
    ],
    [
      "azurerm_security_center_subscription_pricing",
      { tier: "Standard", resource_type: "Dns" },
      "no price of Defender plan Dns",
    ],
    [
      "azapi_resource",
      { type: "Microsoft.App/sessionPools@2025-07-01", body: { properties: { containerType: "CustomContainer" } } },
      "sessions of one's own image run on dedicated instances, and Azure decides how many",
    ],
  ])("of %s %j is listed with the reason", (type, attributes, why) => {
    expect(costs(type, attributes)).toMatchObject({
      fixedMonthlyUsd: 0,
      notPriced: [{ stack: "only", address: `${type}.A`, why }],
    });
  });

  test("is named below the table", () => {
    expect(costTable(costs("azurerm_data_factory"))).toContain(
      "Not in the sum: `azurerm_data_factory`, no price of azurerm_data_factory.",
    );
  });
});
