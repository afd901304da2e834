import type { JsonObject } from "../../common/json";
import { objects, own } from "../../common/json";
import type { CostedResource, CostPart, CostRule } from "./cost-rule";
import { fixedPart, unpriced, usePart } from "./cost-rule";
import { blobPrices, dataPrices as prices } from "./prices";
import { pointedTo, writtenNumber, writtenString } from "./written";

/** Part of its maximum that autoscaled throughput never goes below. */
const leastAutoscaled = 0.1;
/** What a zone-redundant region costs more, but not where throughput is autoscaled. */
const zoneRedundant = 1.25;

/** Hundreds of request units a second that a database or container has at all times; undefined where it has none of its own. */
export function leastThroughput(
  attributes: JsonObject,
): { readonly hundreds: number; readonly autoscaled: boolean } | undefined {
  const most = writtenNumber(attributes, 0, "autoscale_settings", "max_throughput");
  if (most > 0) return { hundreds: (most * leastAutoscaled) / 100, autoscaled: true };
  const fixed = writtenNumber(attributes, 0, "throughput");
  return fixed > 0 ? { hundreds: fixed / 100, autoscaled: false } : undefined;
}

/** Throughput of a database or container, in each region of its account. */
const throughput: CostRule = ({ attributes }, { stack }) => {
  const least = leastThroughput(attributes);
  if (!least) return [];
  const account = pointedTo(stack, own(attributes, "account_name"));
  const regions = account ? objects(own(account.attributes, "geo_location")) : [{}];
  if (least.autoscaled) {
    return [
      fixedPart(prices.autoscaledRequestUnits, least.hundreds * regions.length),
      usePart(prices.moreRequestUnits),
    ];
  }
  const factors = regions.map((region) => (own(region, "zone_redundant") === true ? zoneRedundant : 1));
  return [fixedPart(prices.requestUnits, least.hundreds * factors.reduce((a, b) => a + b, 0))];
};

const cosmosAccount: CostRule = ({ attributes }) => {
  const serverless = objects(own(attributes, "capabilities")).some(
    (one) => writtenString(one, "name") === "EnableServerless",
  );
  const thirtyDays = writtenString(attributes, "backup", "tier") === "Continuous30Days";
  return [
    ...(serverless ? [usePart(prices.serverlessRequestUnits)] : []),
    usePart(prices.documents),
    ...(thirtyDays ? [usePart(prices.continuousBackup)] : []),
  ];
};

/** https://azure.microsoft.com/pricing/details/key-vault: software keys of RSA 2048 are paid by operation, as all else is. */
const vaultKey: CostRule = ({ attributes }) => {
  const of = (name: string) => writtenString(attributes, "body", "properties", name);
  const bits = writtenNumber(attributes, 2048, "body", "properties", "keySize");
  const inHardware = of("kty").endsWith("-HSM");
  return [
    ...(inHardware ? [fixedPart(bits > 2048 ? prices.hardwareKey : prices.hardwareKey2048)] : []),
    usePart(bits > 2048 ? prices.keyOperations : prices.vaultOperations),
  ];
};

const storageAccount: CostRule = ({ attributes }: CostedResource): readonly CostPart[] => {
  const redundancy = writtenString(attributes, "account_replication_type");
  const price = Object.entries(blobPrices).find(([name]) => name === redundancy)?.[1];
  return [price ? usePart(price) : unpriced(`no price of blobs with redundancy ${redundancy}`)];
};

/** What data costs, by type. */
export const dataCosts: Readonly<Record<string, CostRule>> = {
  azurerm_cosmosdb_account: cosmosAccount,
  azurerm_cosmosdb_sql_database: throughput,
  azurerm_cosmosdb_sql_container: throughput,
  azurerm_key_vault: () => [usePart(prices.vaultOperations)],
  "Microsoft.KeyVault/vaults/keys": vaultKey,
  azurerm_storage_account: storageAccount,
};
