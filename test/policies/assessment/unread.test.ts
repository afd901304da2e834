import fc from "fast-check";
import { rmSync } from "node:fs";
import { controls, type Assessment } from "../../../policies";
import { assess } from "../../../policies";
import { rules } from "../../../policies/rules";
import { EstateFolder, judged, vault, vaultJson } from "../hostile/estate-folder";

let estate: EstateFolder;
beforeEach(() => (estate = new EstateFolder()));
afterEach(() => estate.remove());

const decided = controls.filter(({ id }) => rules.some(({ control }) => control === id)).map(({ id }) => id);
const call = (source: string, more = "") => `module "m" {\n  source = "${source}"\n${more}}\n`;

async function given(path = estate.root, allowUnread: readonly string[] = []): Promise<Assessment> {
  return assess([path], { today: "2026-11-20", allowUnread });
}

/** Statuses of the controls that some rule decides. */
function statuses({ controls: results }: Assessment): readonly string[] {
  return [...new Set(results.filter(({ control }) => decided.includes(control.id)).map(({ status }) => status))].sort();
}

const calling = { m: { source: "./gone" } };
const manifest = { stacks: { net: { synthesizedStackPath: "stacks/net/cdk.tf.json" } } };
const template = (properties: object) => ({
  contentVersion: "1.0.0.0",
  resources: [
    { type: "Microsoft.KeyVault/vaults", apiVersion: "2023-07-01", name: "kv", properties: {} },
    { type: "Microsoft.Resources/deployments", apiVersion: "2022-09-01", name: "inner", properties },
  ],
});
const plan = (more: object) => ({ format_version: "1.2", planned_values: { root_module: { resources: [] } }, ...more });

/** Every way in which something is not there to read, and the name by which it may stay so. */
const kinds: readonly (readonly [string, Readonly<Record<string, string | object>>, string])[] = [
  ["a local module that is not there", { "main.tf": vault + call("./gone") }, "module.m"],
  ["a local module without a file", { "main.tf": vault + call("./empty"), "empty/README.md": "" }, "./empty"],
  ["a module of a registry", { "main.tf": vault + call("Azure/x/azurerm") }, "Azure/x/azurerm"],
  ["a module of a repository", { "main.tf": vault + call("git::https://example.com/x.git") }, "git::*"],
  [
    "a module whose number is not known",
    { "main.tf": `variable "n" {}\n${vault}${call("./gone", "  count = var.n\n")}` },
    "m",
  ],
  [
    "a module that a module calls",
    { "main.tf": vault + call("./one"), "one/main.tf": call("./two") },
    "module.m.module.m",
  ],
  ["a module that Terraform JSON calls", { "main.tf.json": { ...vaultJson("kv"), module: calling } }, "module.m"],
  ["a module that synthesized JSON calls", { "cdk.tf.json": { ...vaultJson("kv"), module: calling } }, "module.m"],
  [
    "a module that a stack of a synthesis calls",
    { "manifest.json": manifest, "stacks/net/cdk.tf.json": { ...vaultJson("kv"), module: calling } },
    "module.m",
  ],
  ["a file that cannot be parsed", { "main.tf": vault, "broken.tf": 'resource "a" {' }, "*broken.tf"],
  ["values that cannot be parsed", { "main.tf": vault, "terraform.tfvars": "a = [" }, "*.tfvars"],
  ["a linked template", { "a.json": template({ templateLink: { uri: "https://example.com/t.json" } }) }, "inner"],
  ["a plan that ended with an error", { "a.json": plan({ errored: true }), "b.json": template({}) }, "*.json"],
  ["a plan of a part", { "a.json": plan({ complete: false }) }, "*a.json"],
  ["an input without an Azure resource", { "main.tf": 'resource "random_id" "a" {}\n' }, "*"],
];

function write(files: Readonly<Record<string, string | object>>): void {
  for (const [name, content] of Object.entries(files)) estate.write(name, content);
}

describe.each(kinds)("%s", (_kind, files, name) => {
  test("lets no control be met, and is said", async () => {
    write(files);
    const assessment = await given();
    expect(statuses(assessment)).not.toContain("met");
    expect(statuses(assessment)).not.toContain("not-applicable");
    expect(assessment.score.holds).toBe(0);
    expect(assessment.unread.some(({ allowed }) => !allowed)).toBe(true);
    for (const { problem } of assessment.unread) expect(assessment.problems).toContain(problem);
  });

  test("changes nothing when it is allowed, and is still said", async () => {
    write(files);
    const assessment = await given(estate.root, [name]);
    expect(assessment.unread).toMatchObject([{ allowed: true, problem: { level: "warning" } }]);
    expect(statuses(assessment)).toContain("not-applicable");
  });
});

test("a failure stays one", async () => {
  estate.write("main.tf", vault + call("./gone"));
  expect(statuses(await given())).toEqual(["not-met", "unknown"]);
});

test.each([
  ["count", "  count = 0\n"],
  ["for_each", "  for_each = {}\n"],
])("a missing module whose %s makes nothing is not missed", async (_argument, more) => {
  estate.write("main.tf", vault + call("./gone", more));
  expect((await given()).unread).toEqual([]);
});

test("a module within a module that is not made is not missed", async () => {
  estate.write("main.tf", vault + call("./one", "  count = 0\n"));
  estate.write("one/main.tf", call("Azure/x/azurerm"));
  expect((await given()).unread).toEqual([]);
});

test("modules that JSON calls are read where they are there, with the name and the exemptions of their stack", async () => {
  const exemption = {
    control: "ZTAI-DA-05",
    resource: "*azurerm_key_vault*",
    category: "waiver",
    reason: "r",
    owner: "o",
    expires: "2027-01-01",
  };
  estate.write("manifest.json", manifest);
  estate.write("stacks/net/m/main.tf", vault);
  estate.write("stacks/net/cdk.tf.json", {
    "//": { metadata: { stackName: "net" }, ztai: { workload: "w", exemptions: [exemption] } },
    module: { m: { source: "./m" } },
  });
  const { findings, unread } = await given();
  expect(unread).toEqual([]);
  const vaults = findings.filter(({ address }) => address === "module.m.azurerm_key_vault.a");
  expect(vaults.length).toBeGreaterThan(0);
  expect(vaults.every(({ stack, workload }) => stack === "net" && workload === "w")).toBe(true);
  expect(vaults.some((finding) => finding.exemption?.owner === "o")).toBe(true);
});

describe("where every resource has count 0", () => {
  const none = { "//": "", count: 0 };
  test.each<readonly [string, Readonly<Record<string, string | object>>]>([
    ["HCL", { "main.tf": vault.replace("{", "{\n  count = 0\n") }],
    ["a module", { "main.tf": call("./m", "  count = 0\n"), "m/main.tf": vault }],
    ["synthesized JSON", { "cdk.tf.json": { resource: { azurerm_key_vault: { a: none } } } }],
    [
      "a plan",
      {
        "a.json": plan({
          configuration: {
            root_module: { resources: [{ address: "azurerm_key_vault.a", type: "azurerm_key_vault", name: "a" }] },
          },
        }),
      },
    ],
    [
      "a template",
      {
        "a.json": {
          contentVersion: "1.0.0.0",
          resources: [{ type: "Microsoft.KeyVault/vaults", name: "kv", condition: false }],
        },
      },
    ],
  ])("of %s there is nothing to judge, and that is not a fault", async (_form, files) => {
    write(files);
    const assessment = await given();
    expect(assessment.problems).toMatchObject([{ code: "ZTAI-POL-025", level: "warning" }]);
    expect([assessment.findings, assessment.score.holds]).toEqual([[], undefined]);
  });
});

test("what no rule judges is counted by type", async () => {
  const subnet = (name: string) => `resource "random_id" "${name}" {}\n`;
  estate.write(
    "main.tf",
    vault + subnet("a") + subnet("b") + 'resource "azurerm_resource_group_cost_management_view" "v" {}\n',
  );
  expect((await given()).notJudged).toEqual([
    { type: "random_id", count: 2 },
    { type: "azurerm_resource_group_cost_management_view", count: 1 },
  ]);
});

test("an --allow-unread that names nothing is said", async () => {
  estate.write("main.tf", vault);
  expect((await given(estate.root, ["module.x"])).problems).toMatchObject([{ code: "ZTAI-POL-029", level: "warning" }]);
});

/** Modules of a random estate: each holds a vault or an account, safe or not, and may call others that come after it. */
const estates = fc.array(
  fc.record({
    type: fc.constantFrom(
      "azurerm_key_vault",
      "azurerm_cognitive_account",
      "azurerm_storage_account",
      "azurerm_subnet",
    ),
    arguments: fc.subarray([
      "public_network_access_enabled = false",
      "local_auth_enabled = false",
      "purge_protection_enabled = true",
      "shared_access_key_enabled = false",
    ]),
    calls: fc.subarray([1, 2, 3]),
  }),
  { minLength: 2, maxLength: 4 },
);

test("no module that vanishes makes anything better than it was", async () => {
  await fc.assert(
    fc.asyncProperty(estates, fc.nat(3), async (modules, gone) => {
      estate.remove();
      modules.forEach(({ type, arguments: written, calls }, index) => {
        const called = calls.map((step) => index + step).filter((to) => to < modules.length);
        const blocks = called.map((to) => `module "m${to}" {\n  source = "../m${to}"\n}\n`);
        estate.write(`m${index}/main.tf`, `resource "${type}" "a" {\n  ${written.join("\n  ")}\n}\n${blocks.join("")}`);
      });
      const before = await given(estate.path("m0"));
      rmSync(estate.path(`m${1 + (gone % (modules.length - 1))}`), { recursive: true });
      const after = await given(estate.path("m0"));
      const was = new Map(before.controls.map(({ control, status }) => [control.id, status]));
      const better = after.controls.filter(({ control, status }) => status === "met" && was.get(control.id) !== "met");
      expect(better).toEqual([]);
      const passed = new Set(
        before.findings.filter(({ verdict }) => verdict === "pass").map(({ rule, address }) => `${rule} ${address}`),
      );
      const gained = after.findings.filter(
        ({ rule, address, verdict }) => verdict === "pass" && !passed.has(`${rule} ${address}`),
      );
      expect(gained.filter(({ type }) => type !== "estate")).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test("what can be judged is judged, whatever else is broken", async () => {
  estate.write("main.tf", vault);
  estate.write("broken.tf", "resource {");
  expect((await judged(estate.root)).assessment?.resources).toBe(1);
});
