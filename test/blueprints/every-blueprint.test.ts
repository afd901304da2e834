import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { blueprints, loadDeployment } from "../../blueprints";
import { servicesOfBlueprints } from "../../blueprints/services-of-blueprints";
import { zonesOfAll } from "../../constructs/core/private-link-services";
import { platformServices } from "../../stacks/platform-services";
import type { SynthesizedEstate } from "../helpers/synth-example";
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
    const registered = new Set(zonesOfEndpoints(estate));
    // What is opt-in has an example of its own.
    const others = readdirSync(folder).filter((file) => /^ztai\.(?!example).*\.yaml$/.test(file));
    for (const file of others) {
      if (made.every((zone) => registered.has(zone))) break;
      for (const zone of zonesOfEndpoints(synthExample(join(folder, file)))) registered.add(zone);
    }
    expect([...registered].sort()).toEqual(made.sort());
    const { workloads } = loadDeployment(join(folder, "ztai.example.yaml"), { today: "2026-11-20", env: {} });
    // The example may show others beside it, as parts of one application.
    const used = [...new Set(workloads.map(({ blueprint }) => blueprint))];
    expect(used).toContain(name);
    expect(zonesOfAll([...platformServices, ...servicesOfBlueprints(used)], ["swedencentral"])).toEqual(made.sort());
  });
});

function zonesOfEndpoints(estate: SynthesizedEstate): readonly string[] {
  return Object.values(estate.all("azurerm_private_endpoint")).flatMap(({ private_dns_zone_group }) =>
    (private_dns_zone_group as { readonly private_dns_zone_ids: readonly string[] }).private_dns_zone_ids.map((id) =>
      id.slice(id.lastIndexOf("/") + 1),
    ),
  );
}

test("nothing outside of its folder names a blueprint", () => {
  const names = Object.keys(blueprints);
  const forms = names.flatMap((name) => [`"${name}"`, `'${name}'`, `\`${name}\``, `/${name}/`, ` ${name} `]);
  const sources = [
    "blueprints",
    "cli",
    "common",
    "constructs",
    "gate",
    "policies",
    "scripts",
    "stacks",
    "testing",
  ].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: "utf8" })
      .map((path) => join(top, path))
      .filter((path) => /\.(ts|mjs|js|json)$/.test(path) && !path.includes(".generated.")),
  );
  const outside = [...sources, "main.ts"].filter(
    (path) => !names.some((name) => path.startsWith(join("blueprints", name))),
  );
  const naming = outside.flatMap((path) => {
    const text = readFileSync(join(root, path), "utf8");
    return forms.filter((form) => text.includes(form)).map((form) => `${path}: ${form}`);
  });
  expect(naming).toEqual([]);
});
