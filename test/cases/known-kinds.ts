/** A kind of value that a reader can tell and a judge that knows constants alone cannot. */
export interface Kind {
  /** What is known all the same. */
  readonly kind: string;
  /** The smallest configuration that shows it: `main.tf`, or files by name. @default - the fixtures and pairs show it */
  readonly hcl?: string | Readonly<Record<string, string>>;
  /** Verdicts by rule and address that are certain. @default - those of the fixtures and pairs */
  readonly verdicts?: Readonly<Record<string, string>>;
  /** Folders of `fixtures/` that show more of it. @default - none */
  readonly fixtures?: readonly string[];
  /** Folders of `pairs/` that show it in HCL and in the plan of the same. @default - none */
  readonly pairs?: readonly string[];
}

const account = (lines: string, head = "") => `resource "azurerm_cognitive_account" "a" {
  ${head}
  name     = "cog"
  kind     = "OpenAI"
  sku_name = "S0"
  ${lines}
}
`;
const vault = (name: string, lines = "", head = "") => `resource "azurerm_key_vault" "${name}" {
  ${head}
  name                = "kv-${name}"
  location            = "westeurope"
  resource_group_name = "rg"
  tenant_id           = "11111111-1111-1111-1111-111111111111"
  sku_name            = "standard"
  ${lines}
}
`;
const storage = (name: string, lines = "", head = "") => `resource "azurerm_storage_account" "${name}" {
  ${head}
  name                     = "st${name}"
  location                 = "westeurope"
  resource_group_name      = "rg"
  account_tier             = "Standard"
  account_replication_type = "ZRS"
  ${lines}
}
`;
const identity = `resource "azurerm_user_assigned_identity" "i" {
  name                = "id"
  location            = "westeurope"
  resource_group_name = "rg"
}
`;
const grant = (lines: string, head = "") => `resource "azurerm_role_assignment" "r" {
  ${head}
  role_definition_name = "Reader"
  ${lines}
}
`;
const key = (lines: string) => `resource "azurerm_key_vault_key" "k" {
  name     = "cmk"
  key_type = "RSA"
  key_opts = ["wrapKey"]
  ${lines}
}
`;
const setting = (lines: string, head = "") => `resource "azurerm_monitor_diagnostic_setting" "d" {
  ${head}
  name                       = "logs"
  log_analytics_workspace_id = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/log"
  enabled_log {
    category_group = "allLogs"
  }
  ${lines}
}
`;
const random = `resource "random_string" "x" {
  length = 6
}
`;

const subdomain = "ai-account-subdomain azurerm_cognitive_account.a";
const localAuth = "ai-account-local-auth azurerm_cognitive_account.a";
const vaultAccess = "public-network-access azurerm_key_vault.v";
const accountKeys = "storage-shared-key azurerm_storage_account.s";
const scope = "role-scope azurerm_role_assignment.r";
const person = "standing-user-grant azurerm_role_assignment.r";
const vaultLogs = "supporting-service-logs azurerm_key_vault.v";

/** Every kind of value that was unknown once, each with what shows that it is known. */
export const kinds: readonly Kind[] = [
  // Values that are not known whole.
  {
    kind: "a text with a known beginning is there",
    hcl: random + account('custom_subdomain_name = "cog-${random_string.x.result}"'),
    verdicts: { [subdomain]: "pass" },
    fixtures: ["partly-known-texts", "reserved-name-in-part"],
  },
  {
    kind: "a text with a known beginning is no other text",
    hcl: `${random}resource "azurerm_subnet" "s" {
  name                 = format("snet-%s", random_string.x.result)
  resource_group_name  = "rg"
  virtual_network_name = "vnet"
}
`,
    verdicts: { "subnet-route-table azurerm_subnet.s": "fail" },
  },
  {
    kind: "a template is never null, whatever its parts are",
    hcl: `variable "name" {}\n${account('custom_subdomain_name = "${var.name}-cog"')}`,
    verdicts: { [subdomain]: "pass" },
  },
  {
    kind: "what a service always has is never empty",
    hcl: vault("v") + account("custom_subdomain_name = azurerm_key_vault.v.vault_uri"),
    verdicts: { [subdomain]: "pass" },
    fixtures: ["id-is-never-empty"],
  },
  {
    kind: "the id of a resource is neither empty nor null",
    hcl:
      vault("v") +
      key("key_vault_id = azurerm_key_vault.v.id") +
      account('local_auth_enabled = azurerm_key_vault_key.k.id == null || azurerm_key_vault_key.k.id == ""'),
    verdicts: { [localAuth]: "pass" },
    fixtures: ["id-is-never-empty"],
  },
  {
    kind: "a list of one item that is not known has one",
    hcl: `variable "subnet" {}\n${account("local_auth_enabled = length([var.subnet]) == 0")}`,
    verdicts: { [localAuth]: "pass" },
    fixtures: ["list-of-one"],
  },
  {
    kind: "the certain keys of a map beside one that is not known",
    hcl: `variable "team" {}
locals {
  settings = merge({ keys = false }, { (var.team) = "x" }, { keys = false })
}
${account("local_auth_enabled = local.settings.keys")}`,
    verdicts: { [localAuth]: "pass" },
    fixtures: ["one-uncertain-key", "merged-settings"],
    pairs: ["app-settings-null"],
  },
  {
    kind: "a certain block beside blocks that are not known",
    fixtures: ["open-blocks"],
  },
  {
    kind: "a list with certain items and others",
    hcl: `variable "more" {}
${vault(
  "v",
  `network_acls {
    default_action = "Deny"
    bypass         = "AzureServices"
    ip_rules       = concat(["0.0.0.0/0"], var.more)
  }`,
)}`,
    verdicts: { "firewall-any-address azurerm_key_vault.v": "fail" },
  },

  // Choices.
  {
    kind: "both branches of a condition that is not known agree",
    hcl: `variable "production" {}\n${account('local_auth_enabled = var.production ? false : tobool("false")')}`,
    verdicts: { [localAuth]: "pass" },
  },
  {
    kind: "one of several scopes, each of which decides alike",
    hcl: `variable "production" {}
${vault("v")}${storage("s")}${grant("scope = var.production ? azurerm_key_vault.v.id : azurerm_storage_account.s.id")}`,
    verdicts: { [scope]: "pass" },
    fixtures: ["role-scope-of-several"],
    pairs: ["grants-of-a-local-map"],
  },
  {
    kind: "one of several principals, each of which is an identity",
    hcl: `variable "production" {}
${identity}${account('identity {\n    type = "SystemAssigned"\n  }')}${grant(
      "principal_id = var.production ? azurerm_user_assigned_identity.i.principal_id : azurerm_cognitive_account.a.identity[0].principal_id",
    )}`,
    verdicts: { [person]: "pass" },
    fixtures: ["principal-kind"],
  },
  {
    kind: "what is decided on the left of a logical operator",
    hcl: `variable "acls" {
  type    = object({ action = string })
  default = null
}
${account('local_auth_enabled = var.acls != null && var.acls.action == "Allow"')}`,
    verdicts: { [localAuth]: "pass" },
  },

  // Names.
  {
    kind: "the default of a variable",
    hcl: `variable "keys" {\n  default = false\n}\n${account("local_auth_enabled = var.keys")}`,
    verdicts: { [localAuth]: "pass" },
    pairs: ["default-of-variable"],
  },
  {
    kind: "the value of a variable in a file",
    hcl: {
      "main.tf": `variable "keys" {\n  type = bool\n}\n${account("local_auth_enabled = var.keys")}`,
      "terraform.tfvars": "keys = false\n",
    },
    verdicts: { [localAuth]: "pass" },
  },
  {
    kind: "the defaults of optional attributes",
    hcl: `variable "settings" {
  type    = object({ keys = optional(bool, false) })
  default = {}
}
${account("local_auth_enabled = var.settings.keys")}`,
    verdicts: { [localAuth]: "pass" },
  },
  {
    kind: "a variable without a value whose validation refuses null and empty texts",
    hcl: `variable "key" {
  type = string
  validation {
    condition     = can(regex("^/subscriptions/", var.key))
    error_message = "The id of a disk encryption set."
  }
}
resource "azurerm_managed_disk" "d" {
  name                   = "disk"
  disk_encryption_set_id = var.key
}
`,
    verdicts: { "machine-disk-key azurerm_managed_disk.d": "pass" },
  },
  {
    kind: "a variable that is null leaves the provider's default",
    hcl: `variable "public" {\n  type    = bool\n  default = null\n}\n${vault("v", "public_network_access_enabled = var.public")}`,
    verdicts: { [vaultAccess]: "fail" },
    pairs: ["tags-null-from-variable"],
  },
  {
    kind: "local values of local values",
    hcl: `locals {
  base = { keys = { shared = false } }
  keys = local.base["keys"]
}
${storage("s", "shared_access_key_enabled = local.keys.shared")}`,
    verdicts: { [accountKeys]: "pass" },
    pairs: ["local-between-target"],
  },

  // Repetition.
  {
    kind: "each of a known set",
    hcl: storage(
      "s",
      'shared_access_key_enabled = each.key != "open" ? false : true',
      'for_each = toset(["a", "open"])',
    ),
    verdicts: { 'storage-shared-key azurerm_storage_account.s["a"]': "pass" },
  },
  {
    kind: "each of a map of objects that a for expression makes",
    hcl: storage(
      "s",
      "shared_access_key_enabled = each.value.keys",
      'for_each = { for name in ["a", "b"] : name => { keys = name == "b" } }',
    ),
    verdicts: { 'storage-shared-key azurerm_storage_account.s["a"]': "pass" },
  },
  {
    kind: "a count of known length",
    hcl: storage("s", "shared_access_key_enabled = count.index > 5", 'count = length(["a", "b"])'),
    verdicts: { "storage-shared-key azurerm_storage_account.s[1]": "pass" },
  },
  {
    kind: "each instance of another block",
    hcl:
      vault("v", "", 'for_each = toset(["a", "b"])') +
      setting("target_resource_id = each.value.id", "for_each = azurerm_key_vault.v"),
    verdicts: { 'supporting-service-logs azurerm_key_vault.v["a"]': "pass" },
    pairs: ["each-value-of-instances", "zone-link-each-value"],
  },
  {
    kind: "the blocks of a dynamic block over a known collection",
    hcl: vault(
      "v",
      `dynamic "network_acls" {
    for_each = compact(["Deny", ""])
    content {
      default_action = network_acls.value
      bypass         = "AzureServices"
    }
  }`,
    ),
    verdicts: { "network-default-deny azurerm_key_vault.v": "pass" },
    pairs: ["dynamic-block-unknown"],
  },
  {
    kind: "a dynamic block that is left out",
    hcl: `variable "acls" {\n  default = null\n}
${vault(
  "v",
  `dynamic "network_acls" {
    for_each = var.acls[*]
    content {
      default_action = network_acls.value
      bypass         = "AzureServices"
    }
  }`,
)}`,
    verdicts: { "network-default-deny azurerm_key_vault.v": "fail" },
  },

  // Functions.
  {
    kind: "pure functions",
    hcl: account('local_auth_enabled = !contains(split(",", lower("PROD,TEST")), "prod")'),
    verdicts: { [localAuth]: "pass" },
    fixtures: ["pure-functions"],
  },
  {
    kind: "files beside the configuration",
    hcl: {
      "main.tf": `locals {\n  config = yamldecode(file("\${path.module}/config.yaml"))\n}\n${account("local_auth_enabled = local.config.keys")}`,
      "config.yaml": "keys: false\n",
    },
    verdicts: { [localAuth]: "pass" },
    fixtures: ["pure-functions"],
  },
  {
    kind: "the first attempt that works",
    hcl: `locals {\n  settings = {}\n}\n${account("local_auth_enabled = try(local.settings.keys, false)")}`,
    verdicts: { [localAuth]: "pass" },
  },
  {
    kind: "texts for switches and numbers for texts",
    hcl: account('local_auth_enabled = "false"'),
    verdicts: { [localAuth]: "pass" },
    pairs: ["quoted-switches"],
  },

  // References.
  {
    kind: "an id through functions, local values and splats",
    hcl:
      vault("v", "", "count = 1") +
      `locals {\n  vault = one(azurerm_key_vault.v[*].id)\n}\n` +
      setting("target_resource_id = try(local.vault, null)"),
    verdicts: { "supporting-service-logs azurerm_key_vault.v[0]": "pass" },
    fixtures: ["wrapped-references"],
  },
  {
    kind: "the id of a part behind the id of a resource",
    hcl: storage("s") + setting('target_resource_id = "${azurerm_storage_account.s.id}/blobServices/default"'),
    verdicts: { "activity-log-categories azurerm_monitor_diagnostic_setting.d": "not-applicable" },
    pairs: ["storage-sub-service-target"],
  },
  {
    kind: "the id of a part that a block of a resource shows",
    hcl: `resource "azurerm_managed_redis" "r" {
  name     = "redis"
  sku_name = "Balanced_B3"
  default_database {}
}
${setting("target_resource_id = azurerm_managed_redis.r.default_database[0].id")}`,
    verdicts: { "compute-service-logs azurerm_managed_redis.r": "pass" },
  },
  {
    kind: "an input of a stack is not a resource of its own",
    hcl: `variable "target" {}\n${vault("v")}${setting("target_resource_id = var.target")}`,
    verdicts: { [vaultLogs]: "fail" },
  },
  {
    kind: "what a setting sends tells that its target is not a subscription",
    hcl: `variable "target" {}
resource "azurerm_monitor_diagnostic_setting" "d" {
  name               = "logs"
  target_resource_id = var.target
  enabled_log {
    category = "AuditEvent"
  }
}
`,
    verdicts: { "activity-log-categories azurerm_monitor_diagnostic_setting.d": "not-applicable" },
  },
  {
    kind: "the kind of a principal by where its id comes from",
    hcl: identity + grant("principal_id = azurerm_user_assigned_identity.i.principal_id"),
    verdicts: { [person]: "pass" },
    fixtures: ["principal-kind"],
    pairs: ["each-value-of-instances", "grants-of-a-local-map"],
  },
  {
    kind: "a data source that looks up a resource of the same configuration",
    hcl: `${vault("v")}data "azurerm_key_vault" "d" {
  name                = azurerm_key_vault.v.name
  resource_group_name = "rg"
}
${setting("target_resource_id = data.azurerm_key_vault.d.id")}`,
    verdicts: { [vaultLogs]: "pass" },
    fixtures: ["role-id-after-data", "role-id-after-data-planned", "role-module-data"],
    pairs: ["hcl-role-id-after-data"],
  },
  {
    kind: "a subscription by its data source",
    hcl: `data "azurerm_subscription" "s" {}
${identity}resource "azurerm_role_assignment" "r" {
  scope                = data.azurerm_subscription.s.id
  role_definition_name = "Contributor"
  principal_id         = azurerm_user_assigned_identity.i.principal_id
}
`,
    verdicts: { [scope]: "fail" },
    fixtures: ["role-module-data", "role-spellings"],
  },

  // Modules.
  {
    kind: "an input of a module",
    hcl: {
      "main.tf": `module "m" {\n  source = "./m"\n  keys   = false\n}\n`,
      "m/main.tf": `variable "keys" {}\n${account("local_auth_enabled = var.keys")}`,
    },
    verdicts: { "ai-account-local-auth module.m.azurerm_cognitive_account.a": "pass" },
    pairs: ["module-input-target"],
  },
  {
    kind: "an output of a module",
    hcl: {
      "main.tf": `module "m" {\n  source = "./m"\n}\n${setting("target_resource_id = module.m.vault.id")}`,
      "m/main.tf": `${vault("v")}output "vault" {\n  value = azurerm_key_vault.v\n}\n`,
    },
    verdicts: { "supporting-service-logs module.m.azurerm_key_vault.v": "pass" },
    fixtures: ["logs-in-a-module", "module-backend"],
    pairs: ["module-output-by-key"],
  },
  {
    kind: "an output of each instance of a module",
    hcl: {
      "main.tf": `module "m" {\n  source   = "./m"\n  for_each = toset(["a", "b"])\n}\n${setting("target_resource_id = each.value.vault_id", "for_each = module.m")}`,
      "m/main.tf": `${vault("v")}output "vault_id" {\n  value = azurerm_key_vault.v.id\n}\n`,
    },
    verdicts: { 'supporting-service-logs module.m["b"].azurerm_key_vault.v': "pass" },
    pairs: ["module-output-by-key"],
  },

  // Bodies of ARM.
  {
    kind: "a body that functions make",
    hcl: `locals {
  open = { publicNetworkAccess = "Disabled" }
}
resource "azapi_resource" "a" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name      = "cog"
  parent_id = "/subscriptions/s/resourceGroups/rg"
  body      = jsonencode({ kind = "OpenAI", properties = merge(local.open, { disableLocalAuth = true }) })
}
`,
    verdicts: { "ai-account-local-auth azapi_resource.a": "pass" },
    fixtures: ["azapi-sensitive-body"],
    pairs: ["azapi-body-two-ids"],
  },
  {
    kind: "what a change makes of the resource that it names",
    hcl: `${storage("s")}resource "azapi_update_resource" "u" {
  type        = "Microsoft.Storage/storageAccounts@2024-01-01"
  resource_id = azurerm_storage_account.s.id
  body        = { properties = { allowSharedKeyAccess = false } }
}
`,
    verdicts: { [accountKeys]: "pass" },
    fixtures: ["azapi-update-child", "azapi-update-many", "azapi-action-diagnostics"],
  },
  { kind: "what an ARM template makes in a configuration", fixtures: ["template-joins"] },

  // What only a plan leaves out.
  {
    kind: "what the configuration of a plan sets beside values that are not known",
    pairs: ["secret-expiry-open", "function-app-certificate-mode"],
  },
  { kind: "a block that the provider leaves out of a plan", pairs: ["redis-tls-default", "gateway-empty-redirect"] },
  { kind: "what local values of a plan hold", pairs: ["endpoints-of-a-local-map", "grants-of-a-local-map"] },
  {
    kind: "which instance is meant behind a key that is worked out",
    pairs: ["account-by-key", "module-output-by-key"],
  },
  {
    kind: "what a value that a plan does not show is made of",
    pairs: [
      "sensitive-output-of-key",
      "sensitive-custom-data",
      "connection-string-sensitive-block",
      "default-of-variable",
    ],
  },
];
