import { unknownMark } from "../../../../../policies/estate/unknown";
import { loadFiles } from "./hcl-folder";

const addresses = ({ instances }: Awaited<ReturnType<typeof loadFiles>>) => instances.map(({ address }) => address);

describe("variables", () => {
  const declared = 'resource "azurerm_storage_account" "a" {\n  name = var.name\n}\n';

  test("take their default, then the variable files in Terraform's order", async () => {
    const ranked = {
      "ignored.tfvars": 'name = "ignored"\n',
      "terraform.tfvars": 'name = "tfvars"\n',
      "terraform.tfvars.json": '{ "name": "tfvars-json" }',
      "a.auto.tfvars": 'name = "a-auto"\n',
      "b.auto.tfvars.json": '{ "name": "b-auto" }',
    };
    const names: unknown[] = [];
    for (const count of Object.keys(ranked).keys()) {
      const files = Object.fromEntries(Object.entries(ranked).slice(0, count + 1));
      const main = `${declared}variable "name" {\n  default = "default"\n}\n`;
      names.push((await loadFiles({ ...files, "main.tf": main })).raw("azurerm_storage_account.a")["name"]);
    }
    expect(names).toEqual(["default", "tfvars", "tfvars-json", "a-auto", "b-auto"]);
  });

  test("without a value are unknown with that reason", async () => {
    const { raw } = await loadFiles(`${declared}variable "name" {}\n`);
    expect(raw("azurerm_storage_account.a")["name"]).toBe(
      unknownMark("variable name has no value", { secrets: ["input.name"] }),
    );
  });

  test("are converted to their type, with the defaults of optional attributes", async () => {
    const { raw } = await loadFiles(`
variable "account" {
  type = object({
    name    = string
    public  = optional(bool, false)
    rules   = optional(list(object({ ip = string, open = optional(string, "no") })), [])
    nothing = optional(string)
  })
  default = { name = 5, rules = [{ ip = "10.0.0.1" }], more = "dropped" }
}
variable "flag" {
  type     = bool
  default  = "true"
}
variable "kept" {
  type     = string
  default  = "kept"
  nullable = false
}
module "m" {
  source = "./m"
}
resource "azurerm_storage_account" "a" {
  name  = var.account.name
  open  = var.account.public
  rules = var.account.rules
  more  = try(var.account.more, "gone")
  none  = var.account.nothing
  flag  = var.flag
}
`);
    expect(raw("azurerm_storage_account.a")).toEqual({
      name: "5",
      open: false,
      rules: [{ ip: "10.0.0.1", open: "no" }],
      more: "gone",
      none: null,
      flag: true,
    });
  });

  test("that do not fit their type are unknown with the reason", async () => {
    const { raw } = await loadFiles(`${declared}variable "name" {\n  type = number\n  default = "x"\n}\n`);
    expect(raw("azurerm_storage_account.a")["name"]).toBe(unknownMark("variable name: a string is not a number"));
  });
});

describe("count and for_each", () => {
  test("make an instance for each element, and none where there is none", async () => {
    const folder = await loadFiles(`
variable "enabled" {
  default = false
}
resource "azurerm_subnet" "counted" {
  count = 2
  name  = "s\${count.index}"
}
resource "azurerm_subnet" "keyed" {
  for_each = { b = "2", a = "1" }
  name     = "\${each.key}\${each.value}"
}
resource "azurerm_subnet" "set" {
  for_each = toset(["x\\"y", "w"])
  name     = each.value
}
resource "azurerm_subnet" "off" {
  count = var.enabled ? 1 : 0
  name  = "off"
}
resource "azurerm_subnet" "empty" {
  for_each = {}
  name     = "empty"
}
`);
    expect(folder.instances.map(({ address, raw }) => [address, raw["name"]])).toEqual([
      ["azurerm_subnet.counted[0]", "s0"],
      ["azurerm_subnet.counted[1]", "s1"],
      ['azurerm_subnet.keyed["a"]', "a1"],
      ['azurerm_subnet.keyed["b"]', "b2"],
      ['azurerm_subnet.set["w"]', "w"],
      ['azurerm_subnet.set["x\\"y"]', 'x"y'],
    ]);
  });

  test("over something unknown leave one instance that stands for all", async () => {
    const { instances } = await loadFiles(`
variable "all" {}
resource "azurerm_storage_account" "a" {
  for_each                      = var.all
  name                          = each.key
  min_tls_version               = each.value.tls
  public_network_access_enabled = true
}
`);
    const missing = (name: string) =>
      unknownMark(`${name} of azurerm_storage_account.a is not known: variable all has no value`);
    expect(instances).toEqual([
      expect.objectContaining({
        address: "azurerm_storage_account.a",
        raw: { name: missing("each.key"), min_tls_version: missing("each.value"), public_network_access_enabled: true },
        doubts: ["for_each = var.all is not known: variable all has no value"],
      }),
    ]);
  });

  test("keep references between instances", async () => {
    const { raw } = await loadFiles(`
resource "azurerm_subnet" "s" {
  for_each = toset(["x"])
  name     = each.key
}
resource "azurerm_private_endpoint" "p" {
  for_each  = azurerm_subnet.s
  name      = each.value.name
  subnet_id = each.value.id
  others    = values(azurerm_subnet.s)[*].id
  upper     = upper(each.value.name)
  first     = [for s in azurerm_subnet.s : s.id][0]
  one       = azurerm_subnet.s[each.key].id
}
`);
    const id = '${azurerm_subnet.s["x"].id}';
    expect(raw('azurerm_private_endpoint.p["x"]')).toEqual({
      name: '${azurerm_subnet.s["x"].name}',
      subnet_id: id,
      others: [id],
      upper: "X",
      first: id,
      one: id,
    });
  });

  test("never let try decide by what may not exist", async () => {
    const { raw } = await loadFiles(`
variable "on" {}
resource "azurerm_subnet" "s" {
  count = var.on ? 1 : 0
  name  = "s"
}
resource "azurerm_storage_account" "a" {
  first  = try(azurerm_subnet.s[0].id, "none")
  values = try(values(azurerm_subnet.s)[0].id, "none")
  one    = try(one(azurerm_subnet.s[*].id), "none")
  direct = azurerm_subnet.s[0].id
  gone   = try(azurerm_subnet.missing.id, "none")
}
`);
    const { first, values, one, direct, gone } = raw("azurerm_storage_account.a");
    expect(direct).toBe("${azurerm_subnet.s.id}");
    expect([first, values, one, gone]).toEqual([
      unknownMark("azurerm_subnet.s.id is known only after apply", { shape: { notEmpty: true } }),
      unknownMark("count = var.on ? 1 : 0 is not known: variable on has no value"),
      unknownMark("count = var.on ? 1 : 0 is not known: variable on has no value"),
      unknownMark("azurerm_subnet.missing is not declared"),
    ]);
  });
});

describe("dynamic blocks", () => {
  test("make a block for each element beside the fixed ones, also within each other", async () => {
    const { raw } = await loadFiles(`
locals {
  groups = { web = [80, 443], db = [] }
}
resource "azurerm_network_security_group" "n" {
  security_rule {
    name = "fixed"
  }
  dynamic "security_rule" {
    for_each = local.groups
    iterator = group
    content {
      name = group.key
      dynamic "port" {
        for_each = group.value
        content {
          number = port.value
          at     = port.key
        }
      }
    }
  }
  dynamic "none" {
    for_each = []
    content {}
  }
}
`);
    expect(raw("azurerm_network_security_group.n")).toEqual({
      security_rule: [
        { name: "fixed" },
        { name: "db", port: [] },
        {
          name: "web",
          port: [
            { number: 80, at: 0 },
            { number: 443, at: 1 },
          ],
        },
      ],
      none: [],
    });
  });

  test("over something unknown are neither there nor absent", async () => {
    const { graph } = await loadFiles(`
variable "acls" {}
resource "azurerm_key_vault" "v" {
  dynamic "network_acls" {
    for_each = var.acls
    content {
      default_action = "Deny"
    }
  }
}
`);
    const [vault] = graph.all("azurerm_key_vault");
    const reason = "whether there is network_acls is not known: variable acls has no value";
    expect(vault?.blocks("network_acls")).toEqual({ state: "unknown", reason });
    expect(vault?.value("network_acls.default_action")).toEqual({ state: "unknown", reason });
  });
});

describe("modules", () => {
  const module = `
variable "name" {}
variable "open" {
  default = false
}
resource "azurerm_storage_account" "a" {
  name                          = var.name
  public_network_access_enabled = var.open
}
output "id" {
  value = azurerm_storage_account.a.id
}
`;

  test("are loaded with inputs and outputs, nested and repeated", async () => {
    const folder = await loadFiles({
      "main.tf": `
module "outer" {
  source   = "./modules/outer"
  for_each = { x = true }
  open     = each.value
}
resource "azurerm_private_endpoint" "p" {
  target = module.outer["x"].ids[1]
}
`,
      "modules/outer/main.tf": `
variable "open" {}
module "inner" {
  source = "../inner"
  count  = 2
  name   = "inner\${count.index}"
  open   = var.open
}
output "ids" {
  value = module.inner[*].id
}
`,
      "modules/inner/main.tf": module,
    });
    expect(folder.problems).toEqual([]);
    expect(folder.instances.map(({ address, file, line }) => `${address} ${file}:${line}`)).toEqual([
      'module.outer["x"].module.inner[0].azurerm_storage_account.a modules/inner/main.tf:6',
      'module.outer["x"].module.inner[1].azurerm_storage_account.a modules/inner/main.tf:6',
      "azurerm_private_endpoint.p main.tf:7",
    ]);
    const target = 'module.outer["x"].module.inner[1].azurerm_storage_account.a';
    expect(folder.raw(target)).toEqual({ name: "inner1", public_network_access_enabled: true });
    expect(folder.raw("azurerm_private_endpoint.p")["target"]).toBe(`\${${target}.id}`);
    const [endpoint] = folder.graph.all("azurerm_private_endpoint");
    expect(endpoint && folder.graph.target(endpoint, "target")).toMatchObject({ resource: { address: target } });
  });

  test("from elsewhere are unknown with that reason, and said", async () => {
    const { problems, raw } = await loadFiles(`
module "far" {
  source  = "Azure/naming/azurerm"
  version = "0.4.2"
}
resource "azurerm_storage_account" "a" {
  name = module.far.storage.name
}
`);
    expect(raw("azurerm_storage_account.a")["name"]).toBe(
      unknownMark("module.far.storage is unknown: its source is not here"),
    );
    expect(problems).toEqual([
      'ZTAI-POL-022 main.tf:2:1 module.far from "Azure/naming/azurerm", which was not read: it is not fetched',
    ]);
  });

  test("from elsewhere are judged where terraform init has installed them", async () => {
    const installed = {
      Modules: [
        { Key: "", Source: "", Dir: "." },
        { Key: "far", Source: "example/far/azurerm", Version: "1.0.0", Dir: ".terraform/modules/far" },
        { Key: "far.inner", Source: "example/inner/azurerm", Dir: ".terraform/modules/far.inner" },
        { Key: "gone", Source: "example/gone/azurerm", Dir: ".terraform/modules/gone" },
      ],
    };
    const folder = await loadFiles({
      ".terraform/modules/modules.json": JSON.stringify(installed),
      ".terraform/modules/far/main.tf": 'module "inner" {\n  source = "example/inner/azurerm"\n  name   = "deep"\n}\n',
      ".terraform/modules/far.inner/main.tf": module,
      "main.tf": 'module "far" {\n  source = "example/far/azurerm"\n}\n',
    });
    expect(folder.problems).toEqual([]);
    expect(folder.instances.map(({ address, file, line }) => `${address} ${file}:${line}`)).toEqual([
      "module.far.module.inner.azurerm_storage_account.a .terraform/modules/far.inner/main.tf:6",
    ]);
  });

  test("that may not exist make what is in them doubtful", async () => {
    const { instances } = await loadFiles({
      "main.tf": 'variable "on" {}\nmodule "m" {\n  source = "./m"\n  count  = var.on ? 1 : 0\n  name   = "a"\n}\n',
      "m/main.tf": module,
    });
    expect(instances.map(({ address, doubts }) => [address, doubts])).toEqual([
      ["module.m.azurerm_storage_account.a", ["count = var.on ? 1 : 0 is not known: variable on has no value"]],
    ]);
  });

  test("map the providers they are given to those of the root", async () => {
    const { raw } = await loadFiles({
      "main.tf": `
provider "azurerm" {
  features {}
}
provider "azurerm" {
  alias           = "hub"
  subscription_id = "s"
  features {}
}
module "m" {
  source    = "./m"
  name      = "a"
  providers = { azurerm = azurerm.hub }
}
resource "azurerm_storage_account" "root" {
  provider = azurerm.hub
}
`,
      "m/main.tf": module,
    });
    expect(raw("module.m.azurerm_storage_account.a")["provider"]).toBe("${azurerm.hub}");
    expect(raw("azurerm_storage_account.root")["provider"]).toBe("${azurerm.hub}");
  });
});

describe("files", () => {
  test("of a folder are one module whatever their order and syntax", async () => {
    const { raw, instances } = await loadFiles({
      "b.tf": 'resource "azurerm_storage_account" "a" {\n  name = local.name\n}\n',
      "a.tf.json":
        '{\n  "locals": { "name": "${upper(\\"x\\")}" },\n  "resource": {\n    "azurerm_subnet": {\n      "s": { "name": "s" }\n    }\n  }\n}\n',
      "nested/ignored.tf": 'resource "azurerm_storage_account" "ignored" {}\n',
    });
    expect(raw("azurerm_storage_account.a")).toEqual({ name: "X" });
    expect(instances.map(({ address, file, line }) => `${address} ${file}:${line}`)).toEqual([
      "azurerm_subnet.s a.tf.json:5",
      "azurerm_storage_account.a b.tf:1",
    ]);
  });

  test("that override replace arguments and kinds of blocks", async () => {
    const { raw } = await loadFiles({
      "main.tf": `
resource "azurerm_storage_account" "a" {
  name = "a"
  tier = "Standard"
  network_rules {
    default_action = "Deny"
  }
  dynamic "share" {
    for_each = [1]
    content {}
  }
}
`,
      "dev_override.tf":
        'resource "azurerm_storage_account" "a" {\n  name = "b"\n  network_rules {\n    default_action = "Allow"\n  }\n  share {\n    quota = 1\n  }\n}\n',
    });
    expect(raw("azurerm_storage_account.a")).toEqual({
      name: "b",
      tier: "Standard",
      network_rules: [{ default_action: "Allow" }],
      share: [{ quota: 1 }],
    });
  });

  test("may be given alone", async () => {
    const files = { "a.tf": 'resource "azurerm_subnet" "a" {}\n', "b.tf": 'resource "azurerm_subnet" "b" {}\n' };
    expect(addresses(await loadFiles(files, "a.tf"))).toEqual(["azurerm_subnet.a"]);
  });

  test("are read by functions inside the module only", async () => {
    const { raw } = await loadFiles({
      "main.tf": `
resource "azurerm_api_management_api_policy" "p" {
  plain    = file("\${path.module}/policy.xml")
  filled   = templatefile("policy.tftpl", { items = ["a", "b"], id = azurerm_subnet.s.id })
  outside  = file("/etc/hostname")
  up       = file("../x")
  missing  = fileexists("gone")
}
resource "azurerm_subnet" "s" {}
`,
      "policy.xml": "<policies/>\n",
      "policy.tftpl": "%{ for i in items ~}\n${i}\n%{ endfor ~}\n${id}",
    });
    const outside = (path: string) =>
      unknownMark(`the file ${path} is not read: it is outside the folder of the module`);
    expect(raw("azurerm_api_management_api_policy.p")).toMatchObject({
      plain: "<policies/>\n",
      filled: "a\nb\n${azurerm_subnet.s.id}",
      outside: outside("/etc/hostname"),
      missing: false,
    });
  });

  test("are named with line and column where they cannot be parsed, and the rest is still judged", async () => {
    const folder = await loadFiles({
      "bad.tf": 'resource "azurerm_subnet" "b" {\n  name = [1,\n}\n',
      "good.tf": 'resource "azurerm_subnet" "a" {\n  name = var.elsewhere\n}\n',
    });
    expect(folder.problems).toEqual([expect.stringMatching(/^ZTAI-POL-020 bad\.tf:3:1 Invalid expression; /)]);
    expect(folder.raw("azurerm_subnet.a")["name"]).toBe(unknownMark("variable elsewhere is not declared"));
  });
});

test("settings, providers and outputs reach the document", async () => {
  const { loaded } = await loadFiles({
    "main.tf": `
terraform {
  required_version = ">= 1.9"
  backend "azurerm" {
    use_azuread_auth = true
  }
}
provider "azurerm" {
  subscription_id = local.subscription
  features {}
}
locals {
  subscription = "sub"
}
output "id" {
  value = azurerm_subnet.s.id
}
resource "azurerm_subnet" "s" {}
`,
    "versions.tf": 'terraform {\n  required_providers {\n    azurerm = {\n      version = "~> 3.0"\n    }\n  }\n}\n',
  });
  expect(loaded.documents[0]?.json).toEqual({
    terraform: {
      required_version: ">= 1.9",
      backend: { azurerm: [{ use_azuread_auth: true }] },
      required_providers: [{ azurerm: { version: "~> 3.0" } }],
    },
    provider: [{ azurerm: [{ subscription_id: "sub", features: [{}] }] }],
    variable: {},
    output: { id: { value: "${azurerm_subnet.s.id}", sensitive: false } },
  });
});

test("the lock file says which major version of the provider decides about defaults", async () => {
  const main = `
terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 3.0"
    }
  }
}
resource "azurerm_storage_account" "a" {}
`;
  const lock =
    'provider "registry.example.test/hashicorp/azurerm" {\n  version     = "5.2.0"\n  constraints = ">= 3.0.0"\n}\n';
  const publicByDefault = async (files: Parameters<typeof loadFiles>[0]) =>
    (await loadFiles(files)).graph.all("azurerm_storage_account")[0]?.value("allow_nested_items_to_be_public");
  expect(await publicByDefault({ "main.tf": main, ".terraform.lock.hcl": lock })).toMatchObject({ value: false });
  expect(await publicByDefault({ "main.tf": main })).toMatchObject({ value: true });
});

test("provisioners and connections call their resource self, in a module too", async () => {
  const { instances } = await loadFiles({
    "main.tf": 'module "m" {\n  source = "./m"\n}\n',
    "m/main.tf": `
resource "azurerm_storage_account" "a" {
  name = "stchat"
  connection {
    host     = "10.0.0.4"
    user     = self.name
    password = "not-a-real-Pa55word"
  }
  provisioner "local-exec" {
    command = "./load.sh \${self.primary_access_key}"
  }
}
`,
  });
  const [account] = instances;
  expect(account?.raw["connection"]).toEqual([
    { host: "10.0.0.4", user: "${module.m.azurerm_storage_account.a.name}", password: "not-a-real-Pa55word" },
  ]);
  expect(JSON.stringify(account?.raw["provisioner"])).toContain(
    "module.m.azurerm_storage_account.a.primary_access_key",
  );
});
