import { atLeastAsSensitive, protections } from "../../../constructs/core/classification";
import { logSources } from "../../../constructs/core/log-categories";
import { privateLinkServices, zonesOf, zonesOfAll } from "../../../constructs/core/private-link-services";
import { nameRules } from "../../../constructs/core/resource-names";
import { services } from "../../../constructs/core/services";
import type { AzureService } from "../../../constructs/core/services/service";
import { Roles } from "../../../constructs/core/roles";

describe("tables", () => {
  test("role ids are GUIDs, each once, and none lists keys of a service that takes them, or manages access", () => {
    const guids = Object.values(Roles).map((role) => role.guid);
    expect(new Set(guids).size).toBe(guids.length);
    for (const guid of guids) expect(guid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const forbidden = [
      "8e3af657-a8ff-443c-a75c-2fe8c4bcb635", // Owner
      "b24988ac-6180-42a0-ab88-20f7382dd24c", // Contributor
      "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9", // User Access Administrator
      "a97b65f3-24c7-4388-baec-2e87135dc908", // Cognitive Services User
    ];
    expect(guids.filter((guid) => forbidden.includes(guid))).toEqual([]);
  });

  test("a Foundry account needs all three of its zones", () => {
    expect(zonesOf("foundryAccount", "swedencentral")).toHaveLength(3);
    expect(zonesOf("containerAppsEnvironment", "swedencentral")).toEqual([
      "privatelink.swedencentral.azurecontainerapps.io",
    ]);
  });

  test("what a service says is in the table of names, endpoints and logs, and no other service says the same", () => {
    const tables = { names: nameRules, privateLink: privateLinkServices, logs: logSources };
    for (const [part, table] of Object.entries(tables)) {
      const keys = Object.values<AzureService>(services).flatMap((service) =>
        Object.keys(service[part as keyof typeof tables] ?? {}),
      );
      expect(keys.sort()).toEqual(Object.keys(table).sort());
    }
  });

  test("a zone that services share is listed once", () => {
    expect(zonesOfAll(["blob", "azureMonitor"], ["swedencentral", "westeurope"])).toEqual(
      zonesOfAll(["azureMonitor"], ["swedencentral"]),
    );
  });

  test("no protection gets weaker as data gets more sensitive", () => {
    const levels = [
      protections.public,
      protections.general,
      protections.confidential,
      protections["highly-confidential"],
    ];
    levels.slice(1).forEach((level, i) => {
      const below = levels[i];
      if (!below) throw new Error("no level below");
      expect(Number(level.customerManagedKey)).toBeGreaterThanOrEqual(Number(below.customerManagedKey));
      expect(Number(level.hardwareKey)).toBeGreaterThanOrEqual(Number(below.hardwareKey));
      expect(Number(level.doubleEncryption)).toBeGreaterThanOrEqual(Number(below.doubleEncryption));
      expect(level.softDeleteDays).toBeGreaterThanOrEqual(below.softDeleteDays);
      expect(level.immutabilityDays).toBeGreaterThanOrEqual(below.immutabilityDays);
      expect(Number(level.regionBound)).toBeGreaterThanOrEqual(Number(below.regionBound));
    });
    expect(atLeastAsSensitive("confidential", "general")).toBe(true);
    expect(atLeastAsSensitive("public", "general")).toBe(false);
  });
});
