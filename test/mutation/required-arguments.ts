import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const library = join(__dirname, "../../node_modules/@cdktf/provider-azurerm/lib");
const cache = new Map<string, ReadonlySet<string>>();

/**
 * Whether the provider demands an argument or block, so that nobody can leave it out.
 * @param path dotted, below the resource
 */
export function isRequired(type: string, path: string): boolean {
  const steps = path.split(".");
  const last = steps.at(-1) ?? "";
  const block = pascalCase([type.replace(/^azurerm_/, ""), ...steps.slice(0, -1)].join("_"));
  return required(type).has(`${block}${steps.length === 1 ? "Config" : ""}.${camelCase(last)}`);
}

/** `Interface.property` of everything the generated types demand. */
function required(type: string): ReadonlySet<string> {
  const known = cache.get(type);
  if (known) return known;
  const file = join(library, type.replace(/^azurerm_/, "").replace(/_/g, "-"), "index.d.ts");
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const found = new Set(
    [...text.matchAll(/^export interface (\w+)[^{]*\{\n([\s\S]*?)^\}/gm)].flatMap(([, name, body = ""]) =>
      [...body.matchAll(/^ {4}readonly (\w+):/gm)].map(([, property]) => `${name}.${property}`),
    ),
  );
  cache.set(type, found);
  return found;
}

function pascalCase(name: string): string {
  const camel = camelCase(name);
  return camel.charAt(0).toUpperCase() + camel.slice(1);
}

function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
