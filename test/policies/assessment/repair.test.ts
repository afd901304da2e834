import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assess, judge, loadStacks, pullRequests, rules, severities, type Assessment } from "../../../policies";
import { patchOf, type Patch } from "../../../policies/assessment/repair/patch";
import { exampleRepair } from "../../../policies/assessment/repair/example-repair";
import { repairOf } from "../../../policies/assessment/repair/repair-of";
import { tempFolder } from "../../helpers/temp-folder";

const folder = tempFolder();
const openEstate = join(__dirname, "open-estate");
const today = { today: "2026-11-20" };

const judged = (resource: object): Assessment =>
  judge(loadStacks([{ name: "s", file: "s.tf.json", text: JSON.stringify({ resource }) }]), today);

/** The patch of all that was found of a resource. */
function patchAt({ findings }: Assessment, address: string, control?: string): Patch {
  const [first, ...others] = findings.filter(
    (one) => one.verdict === "fail" && one.address === address && (control === undefined || one.control === control),
  );
  if (!first) throw new Error(`nothing failed at ${address}`);
  return patchOf([first, ...others]);
}

describe("an open estate", () => {
  const estate = assess([openEstate], today);

  test("has every critical finding in its first steps, with nothing less before them, and one owner each", async () => {
    const { plan, findings } = await estate;
    const critical = findings.filter((one) => one.verdict === "fail" && one.severity === "critical");
    const controls = new Set(critical.map(({ control }) => control));
    expect(critical.length).toBeGreaterThan(25);
    const first = plan.slice(0, controls.size);
    expect(first.map(({ severity }) => severity)).toEqual(first.map(() => "critical"));
    expect(first.flatMap((step) => step.findings).filter((one) => one.severity === "critical")).toHaveLength(
      critical.length,
    );
    expect(new Set(first.map(({ owner }) => owner))).toEqual(new Set(["workload"]));
    const order = plan.map(({ severity }) => severities.indexOf(severity));
    expect(order.slice(controls.size).every((one) => one > 0)).toBe(true);
  });

  test("is repaired by its patches: applied as Terraform applies them, nothing that they are for fails again", async () => {
    const { findings } = await estate;
    const failed = findings.filter(({ verdict, type }) => verdict === "fail" && type.includes("_"));
    const at = join(folder, "patched");
    mkdirSync(at);
    cpSync(openEstate, at, { recursive: true });
    const addresses = [...new Set(failed.map(({ address }) => address))];
    const blocks = addresses.flatMap((address) =>
      patchAt({ findings: failed } as unknown as Assessment, address).hcl.split(/\n(?=resource )/),
    );
    const isThere = (block: string) =>
      addresses.some((address) => block.startsWith(`resource "${address.replace(".", '" "')}"`));
    const text = (some: readonly string[]) =>
      some
        .filter((block) => block.startsWith("resource"))
        .join("\n\n")
        .replaceAll("<dataClassification>", "Confidential");
    writeFileSync(join(at, "patch_override.tf"), text(blocks.filter(isThere)));
    writeFileSync(join(at, "added.tf"), text(blocks.filter((block) => !isThere(block))));
    const after = await assess([at], today);
    expect(after.problems.filter(({ level }) => level !== "warning")).toEqual([]);
    const repaired = failed.filter((one) => repairOf(one));
    expect(repaired.length).toBeGreaterThan(failed.length * 0.7);
    const still = new Set(
      after.findings.filter(({ verdict }) => verdict === "fail").map(({ rule, address }) => `${rule} ${address}`),
    );
    expect(repaired.map(({ rule, address }) => `${rule} ${address}`).filter((name) => still.has(name))).toEqual([]);
  });

  test("has one pull request for each kind of resource of a step, each place once", async () => {
    const { plan } = await estate;
    for (const { findings } of plan) {
      const requests = pullRequests(findings);
      const kinds = requests.map(({ control, type }) => `${control} ${type}`);
      expect(new Set(kinds).size).toBe(kinds.length);
      for (const { type, places } of requests) {
        expect(new Set(places.map(({ address }) => address)).size).toBe(places.length);
        for (const { findings: own, patch } of places) {
          expect(own.every((one) => one.type === type)).toBe(true);
          expect(patch.hcl.length * patch.typescript.length).toBeGreaterThan(0);
        }
      }
    }
  });
});

describe("a patch", () => {
  const vault = judged({ azurerm_key_vault: { a: { name: "kv", enabled_for_deployment: "${var.secret}" } } });

  test("holds what changes of the resource, under its address, in both languages", () => {
    const patch = patchAt(vault, "azurerm_key_vault.a", "ZTAI-NW-01");
    expect(patch.hcl).toContain('resource "azurerm_key_vault" "a" {\n');
    expect(patch.hcl).toContain("public_network_access_enabled = false");
    expect(patch.typescript).toContain('new KeyVault(this, "a", {\n');
    expect(patch.typescript).toContain("publicNetworkAccessEnabled: false,");
    expect(patch.hcl).not.toContain("var.secret");
  });

  test("adds what is missing beside it, with every argument that it cannot do without", () => {
    const { hcl, typescript, placeholders } = patchAt(vault, "azurerm_key_vault.a", "ZTAI-NW-02");
    expect(hcl).toContain("private_connection_resource_id = azurerm_key_vault.a.id");
    expect(hcl).toContain("resource_group_name = azurerm_key_vault.a.resource_group_name");
    expect(typescript).toContain("privateConnectionResourceId: a.id,");
    expect(placeholders).toEqual(["<private_endpoint_name>", "<private_service_connection_name>", "<subnet_id>"]);
    expect(hcl.split("\n")[0]).toBe(`# only you know ${placeholders.join(", ")}`);
  });

  test("names the sub-resource that the service has, or asks where it has several", () => {
    const { findings } = judged({ azurerm_search_service: { a: {} }, azurerm_storage_account: { b: {} } });
    const all = { findings } as Assessment;
    expect(patchAt(all, "azurerm_search_service.a", "ZTAI-NW-02").hcl).toContain('["searchService"]');
    expect(patchAt(all, "azurerm_storage_account.b", "ZTAI-NW-02").placeholders).toContain("<subresource_name>");
  });

  test("of what stands in another form says so, and writes no argument that it does not have", () => {
    const body = { properties: { publicNetworkAccess: "Enabled", disableLocalAuth: false } };
    const account = { type: "Microsoft.CognitiveServices/accounts@2025-06-01", name: "a", body };
    const { hcl } = patchAt(judged({ azapi_resource: { a: account } }), "azapi_resource.a", "ZTAI-ID-02");
    expect(hcl).toContain('resource "azapi_resource" "a" {\n');
    expect(hcl).toContain("# as azurerm has it: local_auth_enabled = false");
    expect(hcl).not.toMatch(/^ {2}local_auth/m);
  });

  test("stays one comment a line, whatever a name holds", () => {
    const account = { name: "x\n}\nresource", kind: "${var.k}" };
    const { findings } = judged({ azurerm_cognitive_account: { 'a"]\n': account } });
    for (const { places } of pullRequests(findings.filter(({ verdict }) => verdict === "fail")))
      for (const { patch } of places) expect(patch.hcl).not.toMatch(/^}\nresource\b(?! ")/m);
  });
});

describe("what examples show", () => {
  // Every seventh rule: all of them take several seconds, and the same code finds each.
  const sample = rules.filter((_, index) => index % 7 === 0);

  test("repairs most rules, and is the least that does", () => {
    const found = sample.flatMap((rule) => {
      const repair = rule.on
        .slice(0, 12)
        .map((type) => exampleRepair(rule, type))
        .find(Boolean);
      return repair ? [repair] : [];
    });
    expect(found.length).toBeGreaterThan(sample.length * 0.85);
    for (const { set, unset, added, changed } of found)
      expect(
        Object.keys(set).length + unset.length + Object.keys(added).length + Object.keys(changed).length,
      ).toBeGreaterThan(0);
  });
});
