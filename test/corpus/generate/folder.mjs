import { Random } from "./random.mjs";

const prefixes = [
  "contoso",
  "fabrikam",
  "adatum",
  "tailspin",
  "wingtip",
  "litware",
  "northwind",
  "proseware",
  "demo",
  "myapp",
  "aidemo",
  "chatbot",
];
const regions = [
  "eastus",
  "eastus2",
  "westeurope",
  "northeurope",
  "swedencentral",
  "uksouth",
  "West Europe",
  "australiaeast",
  "francecentral",
];
const environments = ["dev", "test", "prod", "sandbox", "stg"];

/** How a folder is written, and how closed what it makes is. */
export class Folder {
  constructor(seed, style) {
    this.random = new Random(seed);
    this.style = style;
    this.prefix = this.random.pick(prefixes);
    this.region = this.random.pick(regions);
    this.environment = this.random.pick(environments);
    this.posture = style.posture ?? this.random.pick(["open", "mixed", "mixed", "closed"]);
    this.rgName = this.random.pick(["rg", "main", "this", "example", "default"]);
    this.label = this.random.pick(["main", "this", "example", "default", "app"]);
    this.variables = new Map();
    this.locals = new Map();
    this.outputs = [];
    this.uses = new Set();
    this.naming = this.random.pick(["interpolated", "literal", "suffix", "local"]);
    this.grouping = style.module
      ? "variable"
      : this.random.pick(["resource", "resource", "resource", "data", "variable"]);
    this.major = style.major ?? 4;
    this.tagging = this.random.pick(["local", "variable", "inline", "none", "none"]);
  }

  pick(list) {
    return this.random.pick(list);
  }

  chance(share) {
    return this.random.chance(share);
  }

  /** A variable's reference; it is declared with its default, or without one. */
  variable(name, type, value, description) {
    this.variables.set(name, { type, value, description });
    return `var.${name}`;
  }

  local(name, value) {
    this.locals.set(name, value);
    return `local.${name}`;
  }

  /** A resource's name in Azure. */
  name(kind, { compact = false } = {}) {
    const short = compact ? kind.replace(/-/g, "") : kind;
    switch (this.naming) {
      case "interpolated": {
        const prefix = this.variable("prefix", "string", this.prefix);
        const environment = this.variable("environment", "string", this.environment);
        return compact ? `"${short}\${${prefix}}\${${environment}}"` : `"${short}-\${${prefix}}-\${${environment}}"`;
      }
      case "suffix":
        this.uses.add("random");
        return compact
          ? `"${short}${this.prefix}\${random_string.suffix.result}"`
          : `"${short}-${this.prefix}-\${random_string.suffix.result}"`;
      case "local": {
        const base = this.local("name", `"${this.prefix}-${this.environment}"`);
        return compact ? `replace("${short}\${${base}}", "-", "")` : `"\${${base}}-${short}"`;
      }
      default:
        return compact
          ? `"${short}${this.prefix}${this.environment}"`
          : `"${this.prefix}-${this.environment}-${short}"`;
    }
  }

  get group() {
    if (this.grouping === "variable")
      return this.variable("resource_group_name", "string", undefined, "Existing resource group.");
    this.uses.add("group");
    return `${this.grouping === "data" ? "data." : ""}azurerm_resource_group.${this.rgName}.name`;
  }

  get groupId() {
    if (this.grouping === "variable") return this.variable("resource_group_id", "string", undefined);
    this.uses.add("group");
    return `${this.grouping === "data" ? "data." : ""}azurerm_resource_group.${this.rgName}.id`;
  }

  get location() {
    if (this.grouping === "variable")
      return this.variable("location", "string", this.style.module ? undefined : this.region);
    this.uses.add("group");
    return `${this.grouping === "data" ? "data." : ""}azurerm_resource_group.${this.rgName}.location`;
  }

  /** The first lines of most resources. */
  head(kind, options) {
    return `  name                = ${this.name(kind, options)}\n  location            = ${this.location}\n  resource_group_name = ${this.group}`;
  }

  get tags() {
    switch (this.tagging) {
      case "local":
        return `  tags = ${this.local("tags", `{\n    environment = "${this.environment}"\n    owner       = "${this.prefix}-team"\n    managed_by  = "terraform"\n  }`)}`;
      case "variable":
        return `  tags = ${this.variable("tags", "map(string)", {})}`;
      case "inline":
        return `  tags = {\n    Environment = "${this.environment}"\n    CostCenter  = "1234"\n  }`;
      default:
        return "";
    }
  }

  /** An argument whose closed value is used in closed folders; in mixed ones either, or it is left out. */
  guard(argument, closed, open, share = 0.6) {
    const isClosed = this.posture === "closed" || (this.posture === "mixed" && this.chance(share));
    const value = isClosed ? closed : open;
    if (value === undefined) return "";
    if (this.chance(0.2) && typeof value === "boolean") {
      return `  ${argument} = ${this.variable(argument, "bool", value)}`;
    }
    return `  ${argument} = ${typeof value === "boolean" ? value : value}`;
  }

  get isClosed() {
    return this.posture === "closed" || (this.posture === "mixed" && this.chance(0.5));
  }

  output(name, value, sensitive = false) {
    this.outputs.push({ name, value, sensitive });
  }

  get tenant() {
    this.uses.add("client");
    return "data.azurerm_client_config.current.tenant_id";
  }

  get client() {
    this.uses.add("client");
    return "data.azurerm_client_config.current.object_id";
  }
}
