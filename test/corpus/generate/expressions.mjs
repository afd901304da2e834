/** Ways in which published modules spell a value instead of writing it down. */
const literal = /^(\s+)([a-z_0-9]+)(\s*)= (true|false|"[A-Za-z0-9_.]+"|\d+)$/;

/** Arguments that stay as they are: names, and what Terraform itself reads. */
const plain =
  /^(name|count|type|source|version|priority|kind|protocol|start_ip|end_ip|provider|length|resource_type|category|os_type|allocation_method)$/;

/** Rewrites some of the literals of a body. @param way avm, configured or functions */
export function spelled(folder, body, way) {
  const [, type = "it"] = /^resource "azurerm_(\w+)"/.exec(body) ?? [];
  return body
    .split("\n")
    .map((line) => {
      const [, indent, name, space, value] = literal.exec(line) ?? [];
      if (name === undefined || plain.test(name) || /"(0\.0\.0\.0|.*\.example.*)"/.test(value) || !folder.chance(0.55))
        return line;
      return `${indent}${name}${space}= ${ways[way](folder, type, name, value)}`;
    })
    .join("\n");
}

const ways = {
  /** Objects with optional attributes, as Azure Verified Modules have them. */
  avm(folder, type, name, value) {
    const variable = `${type.split("_").slice(0, 2).join("_")}_settings`;
    folder.objects ??= new Map();
    const attributes = folder.objects.get(variable) ?? new Map();
    folder.objects.set(variable, attributes.set(name, value));
    return folder.pick([
      `var.${variable}.${name}`,
      `var.${variable}.${name}`,
      `coalesce(var.${variable}.${name}, ${value})`,
      `try(var.${variable}.${name}, ${value})`,
    ]);
  },

  /** A file of settings beside the code. */
  configured(folder, type, name, value) {
    folder.settings ??= new Map();
    const section = folder.settings.get(type) ?? new Map();
    folder.settings.set(type, section.set(name, value));
    folder.local("config", `yamldecode(file("\${path.module}/config.yaml"))`);
    return folder.pick([
      `local.config.${type}.${name}`,
      `local.config["${type}"]["${name}"]`,
      `lookup(local.config.${type}, "${name}", ${value})`,
      `try(local.config.${type}.${name}, null)`,
    ]);
  },

  /** Functions and conditions over what is written. */
  functions(folder, type, name, value) {
    const production = folder.local(
      "is_production",
      `contains(["prod", "prd"], lower("${folder.environment.toUpperCase()}"))`,
    );
    if (value === "true" || value === "false") {
      return folder.pick([
        `tobool("${value}")`,
        `${value === "true" ? "" : "!"}(length("${folder.prefix}") > 0)`,
        `anytrue([${value}, false])`,
        `${production} ? ${value} : ${value}`,
        `alltrue([for flag in [${value}] : flag])`,
      ]);
    }
    if (value.startsWith('"')) {
      const text = value.slice(1, -1);
      return folder.pick([
        `format("%s", ${value})`,
        `join("", [${value}])`,
        `element(["${text}", "none"], 0)`,
        `trimspace(" ${text} ")`,
        `regex("[A-Za-z0-9_.]+", ${value})`,
        `coalesce(null, ${value})`,
      ]);
    }
    return folder.pick([`max(${value}, 0)`, `parseint("${value}", 10)`, `sum([${value}, 0])`, `tonumber("${value}")`]);
  },
};

/** What the rewritten literals need beside them: declarations and files. */
export function beside(folder) {
  const variables = [...(folder.objects ?? [])].map(([name, attributes]) => {
    const members = [...attributes].map(([key, value]) => `    ${key} = optional(${typeOf(value)}, ${value})`);
    return `variable "${name}" {\n  type = object({\n${members.join("\n")}\n  })\n  default  = {}\n  nullable = false\n}`;
  });
  const sections = [...(folder.settings ?? [])].map(([type, values]) =>
    [`${type}:`, ...[...values].map(([key, value]) => `  ${key}: ${value}`)].join("\n"),
  );
  return { variables, config: sections.length > 0 ? `${sections.join("\n")}\n` : undefined };
}

function typeOf(value) {
  if (value === "true" || value === "false") return "bool";
  return value.startsWith('"') ? "string" : "number";
}
