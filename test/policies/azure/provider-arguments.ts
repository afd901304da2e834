import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Functions of a resource class by name, each with the arguments it writes and the function that writes their blocks. */
type Writers = ReadonlyMap<string, ReadonlyMap<string, string>>;

const classes = new Map<string, Writers | undefined>();

/**
 * True when the provider's own resource class has the argument; also for types that the provider has no class for, since
 * nothing is known of them.
 */
export function providerHas(type: string, path: string): boolean {
  if (!classes.has(type)) classes.set(type, writersOf(type));
  const writers = classes.get(type);
  if (!writers) return true;
  let at: string | undefined = "synthesizeAttributes";
  for (const step of path.split(".")) {
    // What stands in a map, or in an attribute that holds objects, has no writer of its own.
    if (at === "") return true;
    const written: string | undefined = writers.get(at)?.get(step);
    if (written === undefined) return false;
    at = written;
  }
  return true;
}

function writersOf(type: string): Writers | undefined {
  const [provider = "", ...name] = type.split("_");
  const root = dirname(
    provider === "azuread"
      ? require.resolve("@cdktf/provider-azuread/package.json")
      : require.resolve("@cdktf/provider-azurerm/package.json"),
  );
  const file = join(root, "lib", name.join("-"), "index.js");
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, "utf8");
  const writers = text.split(/\n(?=function |exports\.|class | {4}synthesize)/).flatMap((part) => {
    const [, block, top] = /^(?:function (\w+ToTerraform)\(| {4}(synthesizeAttributes)\()/.exec(part) ?? [];
    const name = block ?? top;
    const lines = /return \{\n([\s\S]*?)\n\s+\};/.exec(part)?.[1] ?? "";
    return name === undefined ? [] : [[name, linesOf(lines)] as const];
  });
  return new Map(writers);
}

function linesOf(text: string): ReadonlyMap<string, string> {
  const lines = [...text.matchAll(/^\s+"?(\w+)"?: (.*)$/gm)];
  return new Map(
    lines.map(([, name = "", value = ""]) => [name, /(?<!cdktf\.)\b(\w+ToTerraform)\b/.exec(value)?.[1] ?? ""]),
  );
}
