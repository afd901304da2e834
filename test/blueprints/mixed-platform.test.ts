import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadDeployment } from "../../blueprints/deployment";
import { synthesize } from "../../blueprints/synthesize";
import { assess } from "../../policies";
import { synthEstate } from "../helpers/synth-example";
import { ownSubscription, hubSubscription, platformVariants, variantDeployment } from "../helpers/platform-variants";
import { tempFolder } from "../helpers/temp-folder";

const folder = tempFolder();
describe.each(Object.entries(platformVariants))("%s", (name, platform) => {
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(variantDeployment(platform)));
  const load = () => loadDeployment(file, { today: "2026-11-20", env: {} });

  test("passes the gate", async () => {
    const output = join(folder, name);
    synthesize(load(), output);
    const { findings } = await assess([output], { today: "2026-11-20" });
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
    expect(azurerm.map((provider) => provider.subscription_id)).toEqual(
      crossing ? [ownSubscription, hubSubscription] : [ownSubscription],
    );
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
