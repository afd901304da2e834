import { loadInputs } from "../../../policies/estate/loaders/load";
import { cpuTime } from "../../helpers/cpu-time";
import { EstateFolder, judged, vault, vaultJson } from "./estate-folder";

let estate: EstateFolder;
beforeEach(() => (estate = new EstateFolder()));
afterEach(() => estate.remove());

/** Far above what it takes on a slow machine, far below what it took without a bound. */
const patience = 10_000;

const doubling = (levels: number, value: (name: string) => unknown): Record<string, unknown> =>
  Object.fromEntries(
    Array.from({ length: levels }, (_, i) => [`v${i}`, i === 0 ? "x".repeat(10) : value(`v${i - 1}`)]),
  );

async function nameFinding(json: object): Promise<string> {
  const { assessment } = await judged(estate.write("a.json", json));
  return assessment?.findings.find(({ address }) => address === "azurerm_key_vault.a")?.azureName ?? "not known";
}

describe("values that grow", () => {
  test("texts that double each other are unknown and take no time", async () => {
    const locals = doubling(40, (name) => `\${local.${name}}\${local.${name}}`);
    const work = async () => expect(await nameFinding(vaultJson("${local.v39}", { locals }))).toBe("not known");
    expect(await cpuTime(work)).toBeLessThan(patience);
  });

  test("lists that double each other are unknown and take no time", async () => {
    const locals = doubling(30, (name) => [`\${local.${name}}`, `\${local.${name}}`]);
    const json = {
      locals,
      resource: { azurerm_key_vault: { a: { name: "kv", network_acls: { ip_rules: "${local.v29}" } } } },
    };
    expect(await cpuTime(() => nameFinding(json))).toBeLessThan(patience);
  });

  test("what doubles a few times only is still known", async () => {
    const locals = doubling(5, (name) => `\${local.${name}}\${local.${name}}`);
    expect(await nameFinding(vaultJson("${local.v4}", { locals }))).toBe("x".repeat(160));
  });

  test("locals that need each other are unknown", async () => {
    const locals = { a: "${local.b}${local.b}", b: "${local.a}${local.a}" };
    expect(await nameFinding(vaultJson("${local.a}", { locals }))).toBe("not known");
  });
});

describe("long texts", () => {
  test.each([
    ["a name", "a".repeat(3_000_000)],
    ["escaped quotes", '\\"'.repeat(500_000)],
    ["interpolations that do not end", "${a".repeat(300_000)],
    ["a reference of many steps", `\${azurerm_subnet.a${".b".repeat(500_000)}}`],
    ["a key that does not end", `\${azurerm_subnet.a["${"\\x".repeat(500_000)}`],
  ])("%s of megabytes is judged within the stack", async (_what, name) => {
    const json = { resource: { azurerm_key_vault: { a: { name } } } };
    const work = async () => expect((await judged(estate.write("a.json", json))).assessment?.resources).toBe(1);
    expect(await cpuTime(work)).toBeLessThan(patience);
  });

  test("lines are found behind a long text", async () => {
    const json = `{\n"//": "${'\\"'.repeat(100_000)}",\n"resource": {"azurerm_key_vault": {\n"a": {"name": "kv"}}}}`;
    const { assessment } = await judged(estate.write("a.json", json));
    expect(assessment?.findings.find(({ address }) => address === "azurerm_key_vault.a")?.line).toBe(4);
  });
});

describe("many of everything", () => {
  test("counts without end leave one instance that stands for all", async () => {
    const tf = 'resource "azurerm_key_vault" "a" {\n  count = 1000000000\n  name = "kv-${count.index}"\n}\n';
    expect((await judged(estate.write("a.tf", tf))).assessment?.resources).toBe(1);
  });

  test("modules that call each other a hundredfold end with a problem", async () => {
    const calls = (next: string) => `module "m" {\n  source = "../${next}"\n  count = 100\n}\n`;
    estate.write("root/main.tf", calls("a"));
    estate.write("a/main.tf", calls("b"));
    estate.write("b/main.tf", calls("c"));
    estate.write("c/main.tf", vault);
    const { problems } = await loadInputs([estate.path("root")]);
    expect(problems).toMatchObject([{ code: "ZTAI-POL-005", level: "error" }]);
  });

  test("thousands of endpoints that may each mean any of thousands of vaults take no time", async () => {
    const count = 4000;
    const keys = Array.from({ length: count }, (_, i) => `k${i}`);
    const instances = (type: string, values: (key: string) => object) =>
      keys.map((key) => {
        const address = `${type}.a["${key}"]`;
        return { address, mode: "managed", type, name: "a", index: key, values: values(key) };
      });
    const resources = [
      ...instances("azurerm_key_vault", (name) => ({ name })),
      ...instances("azurerm_private_endpoint", () => ({ private_service_connection: [{ name: "c" }] })),
    ];
    const later = { private_service_connection: [{ private_connection_resource_id: true }] };
    const connection = { private_connection_resource_id: { references: ["azurerm_key_vault.a", "var.x"] } };
    const block = (type: string, expressions: object) => ({
      address: `${type}.a`,
      mode: "managed",
      type,
      name: "a",
      expressions,
    });
    const plan = {
      format_version: "1.2",
      planned_values: { root_module: { resources } },
      resource_changes: resources.map(({ address, type }) => ({
        address,
        change: { after_unknown: type === "azurerm_key_vault" ? { id: true } : later },
      })),
      configuration: {
        root_module: {
          resources: [
            block("azurerm_key_vault", {}),
            block("azurerm_private_endpoint", { private_service_connection: [connection] }),
          ],
        },
      },
    };
    const path = estate.write("plan.json", plan);
    const work = async () => expect((await judged(path)).assessment?.resources).toBe(2 * count);
    expect(await cpuTime(work)).toBeLessThan(patience);
  });

  test("a file beyond the limit is a problem and not half read", async () => {
    estate.write("big.tf", `locals {\n  a = "${"x".repeat(5_000_000)}"\n}\n`);
    estate.write("main.tf", vault);
    const { assessment, problems } = await judged(estate.root);
    expect(assessment?.resources).toBe(1);
    expect(problems).toMatchObject([{ code: "ZTAI-POL-005", allowed: "at most 4 MiB" }]);
  });
});
