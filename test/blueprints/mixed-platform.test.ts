import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isObject, own, type JsonObject } from "../../common/json";
import { loadDeployment } from "../../blueprints/deployment";
import { synthesize } from "../../blueprints/synthesize";
import { assess } from "../../policies";
import { ownSubscription, hubSubscription, platformVariants, variantDeployment } from "../helpers/platform-variants";
import { tempFolder } from "../helpers/temp-folder";

const folder = tempFolder();
/** The stacks that a synthesis wrote, by name. */
function stacksIn(output: string): Readonly<Record<string, JsonObject>> {
  const folder = join(output, "stacks");
  return Object.fromEntries(
    readdirSync(folder).map((name) => [
      name,
      JSON.parse(readFileSync(join(folder, name, "cdk.tf.json"), "utf8")) as JsonObject,
    ]),
  );
}

/** Every resource of a type in all stacks. */
function resourcesIn(stacks: Readonly<Record<string, JsonObject>>, type: string): readonly JsonObject[] {
  return Object.values(stacks).flatMap((stack) => {
    const resources = own(stack, "resource");
    return Object.values(isObject(resources) ? (own(resources, type) ?? {}) : {}).filter(isObject);
  });
}

describe.each(Object.entries(platformVariants))("%s", (name, platform) => {
  const output = join(folder, name);

  beforeAll(() => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(variantDeployment(platform)));
    synthesize(loadDeployment(file, { today: "2026-11-20", env: {} }), output);
  });

  test("passes the gate", async () => {
    const { findings } = await assess([output], { today: "2026-11-20" });
    const failed = findings.filter(({ verdict, severity }) => verdict === "fail" && severity !== "low");
    expect(failed.map(({ address, rule, message }) => ({ address, rule, message }))).toEqual([]);
    expect(findings.filter(({ verdict }) => verdict === "pass").length).toBeGreaterThan(100);
  });

  test("writes to the hub with a provider of the hub's subscription only", () => {
    const stacks = stacksIn(output);
    const hub = resourcesIn(stacks, "azurerm_virtual_network_peering").find(
      ({ virtual_network_name: network }) => typeof network === "string" && !network.startsWith("${"),
    );
    expect(hub).toBeDefined();
    const crossing = "subscriptionId" in platform;
    expect(hub?.["provider"]).toBe(crossing ? "azurerm.platform" : "azurerm");
    const { azurerm } = stacks["prod-hr-network"]?.["provider"] as { azurerm: { subscription_id: string }[] };
    expect(azurerm.map((provider) => provider.subscription_id)).toEqual(
      crossing ? [ownSubscription, hubSubscription] : [ownSubscription],
    );
  });

  test("applies the workloads' networks one after another", () => {
    const { stacks } = JSON.parse(readFileSync(join(output, "manifest.json"), "utf8")) as {
      stacks: Record<string, { dependencies: string[] }>;
    };
    expect(stacks["prod-law-network"]?.dependencies).toContain("prod-hr-network");
    expect(stacks["prod-law-app"]?.dependencies).toEqual(["prod-law-network"]);
  });
});
