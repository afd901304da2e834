import { offeredSkus } from "../../../constructs/ai/deployment-sku";
import { models, type DeploymentSku, type ModelFacts } from "../../../constructs/ai/models";
import { regions, type RegionName } from "../../../constructs/core/regions";

const rows = Object.entries<ModelFacts>(models).flatMap(([name, facts]) =>
  Object.entries(facts.versions).flatMap(([version, { regions: offered = {} }]) =>
    (Object.entries(offered) as [DeploymentSku, RegionName[]][]).map(
      ([sku, where]) => [name, version, sku, where] as const,
    ),
  ),
);
const zoneOf = (region: RegionName) => ("dataZone" in regions[region] ? regions[region].dataZone : undefined);

describe("the table of models", () => {
  test.each(rows)("names each region of %s %s as %s once", (_name, _version, _sku, where) => {
    expect(where.length).toBeGreaterThan(0);
    expect(new Set(where).size).toBe(where.length);
  });

  test("offers types of a data zone in regions that belong to one, and each of those has a model", () => {
    const inZone = rows.filter(([, , sku]) => sku.startsWith("DataZone")).flatMap(([, , , where]) => where);
    expect(inZone.filter((region) => zoneOf(region) === undefined)).toEqual([]);
    const zoned = (Object.keys(regions) as RegionName[]).filter((region) => zoneOf(region) !== undefined);
    expect(new Set(inZone)).toEqual(new Set(zoned));
  });

  test("knows each model as a type that keeps data in its region or data zone", () => {
    for (const { skus } of Object.values<ModelFacts>(models)) expect(skus.length).toBeGreaterThan(0);
  });

  test("leaves open where a version of the organisation's own is offered", () => {
    const own: ModelFacts = { format: "OpenAI", kind: "chat", versions: { "1": {} }, skus: ["Standard"] };
    expect(offeredSkus(own, "1", "uksouth")).toEqual(["Standard", "GlobalStandard", "GlobalProvisionedManaged"]);
  });
});
