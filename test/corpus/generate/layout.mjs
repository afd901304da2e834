/** Writes a scenario in one of the layouts of public repositories: file name to text. */
export function files(folder, bodies, service) {
  const { style } = folder;
  const main = bodies.join("\n\n");
  const shared = [clientConfig(folder), randomness(folder), group(folder)].filter(Boolean);
  const result = {};
  if (style.module) {
    result[`modules/${service}/main.tf`] = [...shared, main].join("\n\n");
    result[`modules/${service}/variables.tf`] = variables(folder);
    if (folder.outputs.length > 0) result[`modules/${service}/outputs.tf`] = outputs(folder);
    if (folder.locals.size > 0) result[`modules/${service}/locals.tf`] = locals(folder);
    result["main.tf"] = root(folder, service);
    result["versions.tf"] = versions(folder);
    return tidy(result);
  }
  const head = [versions(folder), ...shared, folder.locals.size > 0 ? locals(folder) : ""].filter(Boolean);
  if (style.single) {
    result["main.tf"] = [...head, variables(folder), main, outputs(folder)].filter(Boolean).join("\n\n");
  } else if (style.split) {
    result["providers.tf"] = head[0];
    result["main.tf"] = head.slice(1).join("\n\n");
    bodies.forEach((body, index) => {
      const type = /"azurerm_(\w+)"|"(azapi)_/.exec(body);
      const name = `${(type?.[1] ?? type?.[2] ?? `part${index}`).split("_").slice(0, 2).join("-")}.tf`;
      result[name] = result[name] ? `${result[name]}\n\n${body}` : body;
    });
    result["variables.tf"] = variables(folder);
    if (folder.outputs.length > 0) result["outputs.tf"] = outputs(folder);
  } else {
    result["main.tf"] = [...head, main].join("\n\n");
    result["variables.tf"] = variables(folder);
    result["outputs.tf"] = outputs(folder);
  }
  if (style.tfvars) result["terraform.tfvars"] = tfvars(folder);
  if (style.terragrunt) result["terragrunt.hcl"] = terragrunt(folder);
  return tidy(result);
}

function tidy(result) {
  return Object.fromEntries(
    Object.entries(result)
      .filter(([, text]) => text && text.trim() !== "")
      .map(([name, text]) => [
        name,
        `${text
          .replace(/\n[ \t]*\n(?=[ \t]*[}\n])/g, "\n")
          .replace(/\n{3,}/g, "\n\n")
          .trim()}\n`,
      ]),
  );
}

function versions(folder) {
  const azurerm = {
    2: "~> 2.99",
    3: folder.pick(["~> 3.0", ">= 3.50", "=3.117.0", "~> 3.100"]),
    4: folder.pick(["~> 4.0", ">= 4.0, < 5.0", "4.55.0", "~> 4.20"]),
    5: "~> 5.0",
  }[folder.major];
  const providers = [`    azurerm = {\n      source  = "hashicorp/azurerm"\n      version = "${azurerm}"\n    }`];
  if (folder.uses.has("azapi"))
    providers.push(
      `    azapi = {\n      source  = "azure/azapi"\n      version = "${folder.pick(["~> 2.0", ">= 1.13", "2.8.0"])}"\n    }`,
    );
  if (folder.uses.has("azuread"))
    providers.push(`    azuread = {\n      source  = "hashicorp/azuread"\n      version = "~> 3.0"\n    }`);
  if (folder.uses.has("random"))
    providers.push(`    random = {\n      source  = "hashicorp/random"\n      version = "~> 3.6"\n    }`);
  const backend = folder.pick([
    "",
    "",
    "",
    '\n  backend "azurerm" {}\n',
    `\n  backend "azurerm" {\n    resource_group_name  = "tfstate"\n    storage_account_name = "tfstate${folder.prefix}"\n    container_name       = "tfstate"\n    key                  = "${folder.environment}.tfstate"\n${folder.isClosed ? "    use_azuread_auth     = true\n" : ""}  }\n`,
  ]);
  const features = folder.pick([
    "  features {}",
    "  features {}",
    "  features {\n    resource_group {\n      prevent_deletion_if_contains_resources = false\n    }\n  }",
    "  features {\n    key_vault {\n      purge_soft_delete_on_destroy    = true\n      recover_soft_deleted_key_vaults = true\n    }\n  }",
  ]);
  const subscription =
    folder.major >= 4 && folder.chance(0.5)
      ? `\n  subscription_id = ${folder.style.module ? '"00000000-0000-0000-0000-000000000000"' : folder.variable("subscription_id", "string", undefined)}`
      : "";
  const required = folder.style.old
    ? `terraform {\n  required_version = ">= 0.13"\n${backend}}`
    : `terraform {\n  required_version = "${folder.pick([">= 1.3", ">= 1.5.0", "~> 1.9", ">= 1.0"])}"\n\n  required_providers {\n${providers.join("\n")}\n  }\n${backend}}`;
  return `${required}\n\nprovider "azurerm" {\n${folder.style.old ? '  version = "=2.99.0"\n' : ""}${features}${subscription}\n}${folder.uses.has("azapi") && folder.chance(0.5) ? '\n\nprovider "azapi" {}' : ""}`;
}

function clientConfig(folder) {
  return folder.uses.has("client") ? 'data "azurerm_client_config" "current" {}' : "";
}

function randomness(folder) {
  return folder.uses.has("random")
    ? 'resource "random_string" "suffix" {\n  length  = 6\n  special = false\n  upper   = false\n}'
    : "";
}

function group(folder) {
  if (!folder.uses.has("group")) return "";
  if (folder.grouping === "data")
    return `data "azurerm_resource_group" "${folder.rgName}" {\n  name = ${folder.variable("resource_group_name", "string", folder.chance(0.5) ? `rg-${folder.prefix}` : undefined)}\n}`;
  const location = folder.chance(0.5)
    ? folder.variable("location", "string", folder.region, "Azure region.")
    : `"${folder.region}"`;
  return `resource "azurerm_resource_group" "${folder.rgName}" {\n  name     = ${folder.name("rg")}\n  location = ${location}\n${folder.tags}\n}`;
}

function variables(folder) {
  return [...folder.variables]
    .map(([name, { type, value, description }]) => {
      const lines = [`variable "${name}" {`];
      if (description && folder.chance(0.8)) lines.push(`  description = "${description}"`);
      if (!folder.style.old || folder.chance(0.5)) lines.push(`  type        = ${type}`);
      if (value !== undefined) lines.push(`  default     = ${literal(value)}`);
      return [...lines, "}"].join("\n");
    })
    .join("\n\n");
}

function outputs(folder) {
  return folder.outputs
    .map(
      ({ name, value, sensitive }) =>
        `output "${name}" {\n  value${sensitive ? "    " : ""} = ${value}\n${sensitive ? "  sensitive = true\n" : ""}}`,
    )
    .join("\n\n");
}

function locals(folder) {
  return `locals {\n${[...folder.locals].map(([name, value]) => `  ${name} = ${value}`).join("\n")}\n}`;
}

function tfvars(folder) {
  return [...folder.variables]
    .filter(([, { value }]) => value === undefined || folder.chance(0.5))
    .map(([name, { type, value }]) => `${name} = ${literal(value ?? sample(name, type, folder))}`)
    .join("\n");
}

function sample(name, type, folder) {
  if (type === "bool") return false;
  if (/list/.test(type)) return [];
  if (/map/.test(type)) return {};
  if (/subscription_id|tenant_id/.test(name)) return "00000000-0000-0000-0000-000000000000";
  if (/_id$/.test(name))
    return `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-${folder.prefix}`;
  return /location/.test(name) ? folder.region : `${name.split("_")[0]}-${folder.prefix}`;
}

function literal(value) {
  if (typeof value === "string") return `"${value}"`;
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "object")
    return Object.keys(value).length === 0
      ? "{}"
      : `{\n${Object.entries(value)
          .map(([key, inner]) => `    ${key} = ${literal(inner)}`)
          .join("\n")}\n  }`;
  return String(value);
}

function root(folder, service) {
  const inputs = [...folder.variables]
    .filter(([, { value }]) => value === undefined || folder.chance(0.4))
    .map(([name, { type, value }]) => {
      if (name === "resource_group_name") return `  resource_group_name = azurerm_resource_group.${folder.rgName}.name`;
      if (name === "resource_group_id") return `  resource_group_id = azurerm_resource_group.${folder.rgName}.id`;
      if (name === "location") return `  location = azurerm_resource_group.${folder.rgName}.location`;
      return `  ${name} = ${literal(value ?? sample(name, type, folder))}`;
    });
  const repeat = folder.pick(["", "", "", "  count  = 1\n", '  for_each = toset(["blue", "green"])\n']);
  return `resource "azurerm_resource_group" "${folder.rgName}" {\n  name     = "rg-${folder.prefix}-${folder.environment}"\n  location = "${folder.region}"\n}\n\nmodule "${service.replace(/-/g, "_")}" {\n  source = "./modules/${service}"\n${repeat}\n${inputs.join("\n")}\n}`;
}

function terragrunt(folder) {
  return `include "root" {\n  path = find_in_parent_folders()\n}\n\ninputs = {\n  environment = "${folder.environment}"\n}`;
}
