import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stackFile, stackNamesInOrder } from "../blueprints/synthesized-stacks";

/** Says what a synthesis made: stacks in the order in which they have to be applied, resources by type, and what to do next. */
export function describeOutput(output: string): string {
  const names = stackNamesInOrder(output);
  const counts = new Map(names.map((name) => [name, countResources(stackFile(output, name))]));
  const total = new Map<string, number>();
  for (const types of counts.values())
    for (const [type, count] of types) total.set(type, (total.get(type) ?? 0) + count);
  const sum = (types: ReadonlyMap<string, number>) => [...types.values()].reduce((a, b) => a + b, 0);
  const width = Math.max(...names.map((name) => name.length));
  const stackLines = names.map((name, i) => {
    const size = String(sum(counts.get(name) ?? new Map())).padStart(4);
    return `  ${i + 1}. ${name.padEnd(width)} ${size} resources   ${stackFile(output, name)}`;
  });
  const typeLines = [...total]
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b, "en"))
    .map(([type, count]) => `  ${String(count).padStart(4)}  ${type}`);
  return [
    `${names.length} stacks, ${sum(total)} resources. Apply them in this order:`,
    ...stackLines,
    "",
    "Resources by type:",
    ...typeLines,
    "",
    "",
  ].join("\n");
}

/** The command that begins a deployment by hand. */
export function describeNextStep(output: string): string {
  const [first] = stackNamesInOrder(output);
  return first === undefined
    ? ""
    : `\nNext: terraform -chdir=${join(output, "stacks", first)} init, plan, apply; then the others.\n`;
}

function countResources(file: string): Map<string, number> {
  const { resource = {} } = JSON.parse(readFileSync(file, "utf8")) as { resource?: Record<string, object> };
  return new Map(Object.entries(resource).map(([type, named]) => [type, Object.keys(named).length]));
}
