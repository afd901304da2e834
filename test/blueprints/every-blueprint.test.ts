import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { blueprints } from "../../blueprints";
import { servicesOfBlueprints } from "../../blueprints/services-of-blueprints";
import { zonesOfAll } from "../../constructs/core/private-link-services";
import { platformServices } from "../../stacks/platform-services";
import { synthExample } from "../helpers/synth-example";

const root = join(__dirname, "../..");

describe.each(Object.values(blueprints))("blueprint $name", ({ name, title, schema }) => {
  const folder = join(root, "blueprints", name);

  test("is called as its folder, and says in a line what it is", () => {
    expect(existsSync(join(folder, "README.md"))).toBe(true);
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(schema).toEqual(JSON.parse(readFileSync(join(folder, "workload.schema.json"), "utf8")));
  });

  test("declares the services that it connects: the hub makes the zones of these and of the platform, and no others", () => {
    const estate = synthExample(join(folder, "ztai.example.yaml"));
    const made = Object.values(estate.all("azurerm_private_dns_zone")).flatMap(({ name: zone }) =>
      String(zone).startsWith("privatelink.") || String(zone).endsWith(".azure-automation.net") ? [String(zone)] : [],
    );
    const registered = Object.values(estate.all("azurerm_private_endpoint")).flatMap(({ private_dns_zone_group }) =>
      (private_dns_zone_group as { readonly private_dns_zone_ids: readonly string[] }).private_dns_zone_ids.map((id) =>
        id.slice(id.lastIndexOf("/") + 1),
      ),
    );
    expect([...new Set(registered)].sort()).toEqual(made.sort());
    expect(zonesOfAll([...platformServices, ...servicesOfBlueprints([name])], ["swedencentral"])).toEqual(made.sort());
  });
});
