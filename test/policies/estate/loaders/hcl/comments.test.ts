import { embeddedExemptions } from "../../../../../policies/assessment/exemptions";
import { loadFiles } from "./hcl-folder";

/** Exemptions without the folder that their globs begin with. */
async function exemptionsOf(files: Parameters<typeof loadFiles>[0]) {
  const folder = await loadFiles(files);
  const { exemptions, problems } = embeddedExemptions(folder.loaded.documents);
  expect(problems).toEqual([]);
  const globs = exemptions.map(({ control, resource, category, reason, owner, expires }) => ({
    ...{ control, category, reason, owner, expires },
    resource: resource.replace(/^.*?:(?=[a-z])/, ""),
  }));
  return { globs, problems: folder.problems };
}

const words = 'reason="Known \\"risk\\"" owner="ops@example.test" expires=2027-03-31';

test("an exemption directly above or inside a resource is for that resource", async () => {
  const { globs, problems } = await exemptionsOf(`
# ztai:exempt ZTAI-NE-01 ${words}
# another remark
resource "azurerm_storage_account" "above" {
}
resource "azurerm_storage_account" "inside" {
  name = "a" // ztai:exempt ZTAI-NE-02 category=mitigated ${words}
  network_rules {
    /* ztai:exempt ZTAI-NE-03 ${words} */
  }
}
`);
  const rest = { reason: 'Known "risk"', owner: "ops@example.test", expires: "2027-03-31" };
  expect(problems).toEqual([]);
  expect(globs).toEqual([
    { control: "ZTAI-NE-01", category: "waiver", ...rest, resource: "azurerm_storage_account.above" },
    { control: "ZTAI-NE-02", category: "mitigated", ...rest, resource: "azurerm_storage_account.inside" },
    { control: "ZTAI-NE-03", category: "waiver", ...rest, resource: "azurerm_storage_account.inside" },
  ]);
});

test("an exemption beside a repeated resource is for all its instances, also in repeated modules", async () => {
  const { globs } = await exemptionsOf({
    "main.tf": 'module "m" {\n  source   = "./m"\n  for_each = toset(["a", "b"])\n}\n',
    "m/main.tf": `# ztai:exempt ZTAI-NE-01 ${words}\nresource "azurerm_subnet" "s" {\n  count = 2\n}\n`,
  });
  expect(globs.map(({ resource }) => resource)).toEqual(["module.m[*].azurerm_subnet.s[*]"]);
});

test("an exemption that is wrong or beside nothing is a problem with file and line", async () => {
  const { globs, problems } = await exemptionsOf(`
# ztai:exempt ZTAI-NE-01 reason="x" owner="y" expires=never
resource "azurerm_subnet" "s" {
}

# ztai:exempt ZTAI-NE-01 ${words}

resource "azurerm_subnet" "far" {
  text = "# ztai:exempt ZTAI-NE-01 in a text is none"
  more = <<EOT
# ztai:exempt ZTAI-NE-01 nor in a heredoc
EOT
}
`);
  expect(globs).toEqual([]);
  expect(problems).toEqual([
    'ZTAI-POL-101 main.tf:2:1 expires "never"',
    "ZTAI-POL-024 main.tf:6:1 an exemption that stands neither in nor directly above a resource",
  ]);
});

test("skips for other tools are delivered as data", async () => {
  const { loaded } = await loadFiles(`
#trivy:ignore:AVD-AZU-0012 trivy:ignore:AZU-0047[port=22]:exp:2027-01-01
resource "azurerm_storage_account" "a" {
  #checkov:skip=CKV_AZURE_33:Queues are not used
  # checkov:skip=CKV_AZURE_1,CKV2_AZURE_2
}
`);
  const glob = [expect.stringMatching(/:azurerm_storage_account\.a$/)];
  const file = expect.stringMatching(/main\.tf$/);
  const block = "azurerm_storage_account.a";
  expect(loaded.skips).toEqual([
    { tool: "trivy", id: "AVD-AZU-0012", line: 2, block, file, resources: glob },
    { tool: "trivy", id: "AZU-0047", expires: "2027-01-01", line: 2, block, file, resources: glob },
    { tool: "checkov", id: "CKV_AZURE_33", reason: "Queues are not used", line: 4, block, file, resources: glob },
    { tool: "checkov", id: "CKV_AZURE_1", line: 5, block, file, resources: glob },
    { tool: "checkov", id: "CKV2_AZURE_2", line: 5, block, file, resources: glob },
  ]);
});
