import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** Workloads of a blueprint's example, by the folder of the blueprint. */
const examples = readdirSync("blueprints", { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join("blueprints", entry.name, "blueprint.ts")))
  .map(({ name }) => parse(readFileSync(join("blueprints", name, "ztai.example.yaml"), "utf8")).workloads)
  .filter((workloads) => workloads?.length > 0);

/** The first text of each kind of name that a workload gives another by, with the copy's number. */
const renamed = (workloads, copy) => {
  const names = new Set(workloads.map(({ name }) => name));
  const walk = (value, key) => {
    if (typeof value === "string")
      return names.has(value) && key !== "blueprint" ? `${value.slice(0, 16)}-${copy}` : value;
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).map(([own, item]) => [
        names.has(own) ? `${own.slice(0, 16)}-${copy}` : own,
        walk(item, own),
      ]),
    );
  };
  return workloads.map((workload) => walk(workload, ""));
};

/** Workloads of every blueprint in turn, at least as many as asked for: an example comes whole. Each network has a /22 of its own. */
export function mixedWorkloads(atLeast) {
  const workloads = [];
  for (let copy = 0; workloads.length < atLeast; copy++)
    workloads.push(...renamed(examples[copy % examples.length], copy));
  return workloads.map((workload, i) =>
    workload.addressSpace === undefined
      ? workload
      : { ...workload, addressSpace: `10.${100 + Math.floor(i / 64)}.${(i % 64) * 4}.0/22` },
  );
}
