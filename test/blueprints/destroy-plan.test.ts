import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadDeployment } from "../../blueprints/deployment";
import { planDestruction } from "../../blueprints/destroy/destroy-plan";
import { quoted } from "../../blueprints/destroy/quoted";
import { importBlocks, importKept } from "../../blueprints/destroy/import-kept";
import { keptKinds, keptResources } from "../../blueprints/destroy/kept-resources";
import { softDeletions } from "../../blueprints/destroy/soft-deletion";
import { synthesize } from "../../blueprints/synthesize";
import { kindOf, readStacks } from "../../blueprints/synthesized-stacks";
import { tempFolder } from "../helpers/temp-folder";

const folder = tempFolder();
const example = join(folder, "example");
synthesize(loadDeployment("blueprints/rag-chat/ztai.example.yaml", { today: "2026-11-20", env: {} }), example);
const stacks = readStacks(example);
const target = { synthArguments: "ztai.yaml", output: "cdktf.out" };
const plan = planDestruction(stacks, target);
const kept = stacks.flatMap((stack) => keptResources(stack).map((resource) => ({ stack, resource })));
const commands = plan.destroy.flatMap(({ steps }) => steps.flatMap((step) => step.commands));

/** Stacks of an output folder with one stack of these resources. */
function stacksOf(name: string, json: object) {
  const output = join(folder, name);
  mkdirSync(join(output, "stacks/only"), { recursive: true });
  writeFileSync(join(output, "manifest.json"), JSON.stringify({ stacks: { only: { dependencies: [] } } }));
  writeFileSync(join(output, "stacks/only/cdk.tf.json"), JSON.stringify(json));
  return readStacks(output);
}

describe("the destruction of an estate", () => {
  test("goes from the last stack to the first", () => {
    expect(plan.destroy.map(({ stack }) => stack)).toEqual([
      "prod-hr-assistant-app",
      "prod-hr-assistant-network",
      "prod-defense",
      "prod-connectivity",
      "prod-visibility",
    ]);
    for (const { stack, steps } of plan.destroy) {
      expect(steps.at(-1)?.commands).toEqual([`terraform -chdir=cdktf.out/stacks/${stack} destroy`]);
    }
  });

  test("takes each resource that Terraform refuses to destroy out of the state, by its address and before", () => {
    expect(kept.length).toBeGreaterThan(10);
    for (const { stack, resource } of kept) {
      const command = `terraform -chdir=cdktf.out/stacks/${stack.name} state rm ${resource.address}`;
      expect(commands.filter((one) => one === command)).toHaveLength(1);
      expect(commands.indexOf(command)).toBeLessThan(
        commands.indexOf(`terraform -chdir=cdktf.out/stacks/${stack.name} destroy`),
      );
    }
  });

  test("looks for locks and strangers in every resource group", () => {
    const groups = stacks.flatMap(({ resources }) => resources.filter(({ type }) => type === "azurerm_resource_group"));
    expect(groups.length).toBeGreaterThan(3);
    for (const { name } of groups) {
      expect(commands).toContainEqual(expect.stringContaining(`az lock list --resource-group ${name} `));
      expect(commands).toContainEqual(expect.stringContaining(`az resource list --resource-group ${name} `));
    }
  });

  test("says which blobs cannot be deleted yet", () => {
    const resource = {
      azurerm_storage_account: { a: { name: "stdocs", immutability_policy: { period_since_creation_in_days: 7 } } },
    };
    const [only] = planDestruction(stacksOf("immutable", { resource }), target).destroy;
    expect(only?.steps[0]?.why).toContain("stdocs cannot be deleted for 7 days");
  });
});

describe("agents in a subnet", () => {
  const output = join(folder, "agents");
  synthesize(loadDeployment("blueprints/agent-service/ztai.example.yaml", { today: "2026-11-20", env: {} }), output);
  const ofAgents = planDestruction(readStacks(output), target);
  const steps = ofAgents.destroy.find(({ stack }) => stack === "prod-desk-agents")?.steps ?? [];

  test("let go of it before their network is destroyed: by a purge, and by waiting for the link", () => {
    expect(steps.slice(-3).map(({ commands: all }) => all)).toEqual([
      ["terraform -chdir=cdktf.out/stacks/prod-desk-agents destroy"],
      [
        expect.stringMatching(
          /^az cognitiveservices account purge --name aif-desk-\S+ --resource-group rg-desk-agents-prod-sdc --subscription \S+ --location swedencentral$/,
        ),
      ],
      [
        expect.stringMatching(
          /^az network vnet subnet wait --ids \/subscriptions\/\S+\/subnets\/snet-desk-agents-prod-sdc --custom '!serviceAssociationLinks' --interval 30 --timeout 3600$/,
        ),
      ],
    ]);
    const order = ofAgents.destroy.map(({ stack }) => stack);
    expect(order.indexOf("prod-desk-agents")).toBeLessThan(order.indexOf("prod-desk-network"));
  });

  test("leave nothing to purge when they are built again", () => {
    expect(JSON.stringify(ofAgents.recreate)).not.toContain("purge --name aif-desk");
  });
});

describe("what Azure keeps", () => {
  test("is told of every resource of a type in the table, with its name and place", () => {
    const found = stacks.flatMap(({ resources }) => resources.filter(({ type }) => type in softDeletions));
    expect(plan.softDeleted.map(({ address, name }) => [address, name])).toEqual(
      found.map(({ address, name }) => [address, name]),
    );
    for (const { name, recover, purge } of plan.softDeleted) {
      expect(name).toMatch(/^[a-z0-9-]+$/);
      for (const command of [recover, purge]) expect(command ?? name).not.toMatch(/\$\{|undefined| {2}|--\S+ --/);
    }
  });

  test.each([
    [
      "azurerm_key_vault",
      "90 days",
      "az keyvault recover --name kv-hr-ass-prod-sdc-chgd2 --resource-group rg-hr-assistant-app-prod-sdc",
      undefined,
    ],
    [
      "azurerm_cognitive_account",
      "48 hours",
      "az cognitiveservices account recover --name aif-",
      "az cognitiveservices account purge --name aif-",
    ],
    ["azurerm_log_analytics_workspace", "14 days", "az monitor log-analytics workspace recover", undefined],
    ["azurerm_cosmosdb_account", "30 days", "az cosmosdb restorable-database-account list", undefined],
  ])("%s stays for %s", (type, keptFor, recover, purge) => {
    const found = plan.softDeleted.find(({ address }) => address.startsWith(`${type}.`));
    expect(found).toMatchObject({ keptFor, recover: expect.stringContaining(recover) });
    expect(found?.purge?.startsWith(purge ?? "") ?? true).toBe(true);
    expect(found?.purge === undefined).toBe(purge === undefined);
  });

  test.each<[string, object, string | undefined]>([
    ["a vault of 7 days", { azurerm_key_vault: { a: { name: "kv", soft_delete_retention_days: 7 } } }, "7 days"],
    ["a vault without retention", { azurerm_key_vault: { a: { name: "kv" } } }, "90 days"],
    ["a periodic backup", { azurerm_cosmosdb_account: { a: { backup: { type: "Periodic" } } } }, undefined],
    [
      "a short backup",
      { azurerm_cosmosdb_account: { a: { backup: [{ type: "Continuous", tier: "Continuous7Days" }] } } },
      "7 days",
    ],
  ])("of %s it says %s", (name, resource, keptFor) => {
    expect(planDestruction(stacksOf(name, { resource }), target).softDeleted[0]?.keptFor).toBe(keptFor);
  });

  test("is not a workspace that the provider deletes for good", () => {
    const provider = {
      azurerm: [{ features: [{ log_analytics_workspace: [{ permanently_delete_on_destroy: true }] }] }],
    };
    const resource = { azurerm_log_analytics_workspace: { a: { name: "log" } } };
    expect(planDestruction(stacksOf("for good", { provider, resource }), target).softDeleted).toEqual([]);
  });

  test("can be purged where nothing protects it, in the subscription of its provider", () => {
    const provider = {
      azurerm: [{ subscription_id: "one" }, { subscription_id: "two", alias: "platform" }],
    };
    const resource = {
      azurerm_key_vault: {
        a: { name: "kv", location: "swedencentral" },
        b: { name: "shared", location: "westeurope", provider: "azurerm.platform" },
      },
    };
    const { softDeleted } = planDestruction(stacksOf("unprotected", { provider, resource }), target);
    expect(softDeleted.map(({ purge }) => purge)).toEqual([
      "az keyvault purge --name kv --location swedencentral --subscription one",
      "az keyvault purge --name shared --location westeurope --subscription two",
    ]);
  });
});

describe("building it again", () => {
  test("frees names, recovers the vault, imports and applies, in this order", () => {
    expect(plan.recreate.flatMap((step) => step.commands)).toEqual([
      expect.stringMatching(
        /^az cognitiveservices account purge --name aif-\S+ --resource-group \S+ .*--location swedencentral$/,
      ),
      "ztai synth ztai.yaml",
      "terraform -chdir=cdktf.out/stacks/prod-hr-assistant-app init",
      "terraform -chdir=cdktf.out/stacks/prod-hr-assistant-app apply -target=azurerm_key_vault.Vault_23237E5B",
      "ztai synth ztai.yaml --after-destroy",
      ...stacks.flatMap(({ name }) => [
        `terraform -chdir=cdktf.out/stacks/${name} init`,
        `terraform -chdir=cdktf.out/stacks/${name} apply`,
      ]),
    ]);
  });

  test("imports each resource that Terraform refused to destroy", () => {
    expect(new Set(kept.map(({ resource }) => kindOf(resource)))).toEqual(new Set(Object.keys(keptKinds)));
    expect(stacks.flatMap(importBlocks).map(({ to }) => to)).toEqual(kept.map(({ resource }) => resource.address));
    const ids = stacks.flatMap(importBlocks).map(({ id }) => id);
    expect(ids).toContain(
      "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-hr-assistant-app-prod-sdc/providers/Microsoft.KeyVault/vaults/kv-hr-ass-prod-sdc-chgd2/keys/key-hr-assistant-search-prod-sdc?api-version=2025-05-01",
    );
    expect(ids).toContain(
      "/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.Security/pricings/KeyVaults",
    );
  });

  test("writes each import once, and nothing else into the stacks", () => {
    importKept(example);
    importKept(example);
    readStacks(example).forEach(({ name, json }, i) => {
      const { import: imports, ...rest } = json;
      expect(rest).toEqual(stacks[i]?.json);
      const expected = stacks.filter((stack) => stack.name === name).flatMap(importBlocks);
      expect(imports ?? []).toEqual(expected);
    });
  });
});

test.each([
  ["cdktf.out/stacks/a-b", "cdktf.out/stacks/a-b"],
  ["my estate.yaml", "'my estate.yaml'"],
  ["it's", `'it'\\''s'`],
  ["$(id)", "'$(id)'"],
  ["", "''"],
])("a shell reads %s back from %s", (word, text) => {
  expect(quoted(word)).toBe(text);
});
