// Measures what users wait for: synthesis and assessment of estates with 1, 10 and 100 workloads. Prints one line each.
// Numbers depend on the machine; compare runs on one machine only.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { measure } from "./measure.mjs";

// The example's own model: its version moves on with the example, so that the estates stay deployable.
const [model] = parse(readFileSync("blueprints/rag-chat/ztai.example.yaml", "utf8")).workloads[0].models;

const folder = mkdtempSync(join(tmpdir(), "ztai-bench-"));

/** An estate with this many workloads, each in a /24 of its own. */
const deployment = (workloads) =>
  JSON.stringify({
    organization: "contoso",
    environment: "bench",
    location: "swedencentral",
    subscriptionId: "00000000-0000-4000-8000-000000000001",
    tenantId: "00000000-0000-4000-8000-00000000000a",
    owner: "bench@contoso.example",
    platform: { network: { addressSpace: "10.0.0.0/20" } },
    workloads: Array.from({ length: workloads }, (_, i) => ({
      name: `w${i}`,
      blueprint: "rag-chat",
      addressSpace: `10.${1 + Math.floor(i / 64)}.${(i % 64) * 4}.0/22`,
      classification: "confidential",
      models: [model],
    })),
  });

const countResources = (output) => {
  const { stacks } = JSON.parse(readFileSync(join(output, "manifest.json"), "utf8"));
  return Object.values(stacks).reduce((sum, { synthesizedStackPath }) => {
    const { resource } = JSON.parse(readFileSync(join(output, synthesizedStackPath), "utf8"));
    return sum + Object.values(resource).reduce((all, named) => all + Object.keys(named).length, 0);
  }, 0);
};

const line = (task, workloads, resources, { seconds, megabytes }) =>
  [
    task.padEnd(8),
    String(workloads).padStart(9),
    String(resources).padStart(9),
    seconds.toFixed(2).padStart(8),
    megabytes.toFixed(0).padStart(8),
    (resources / seconds).toFixed(0).padStart(12),
  ].join(" ");

try {
  console.log("task     workloads resources seconds  peak MB  resources/s");
  for (const workloads of [1, 10, 100]) {
    const file = join(folder, `${workloads}.json`);
    const output = join(folder, `${workloads}`);
    writeFileSync(file, deployment(workloads));
    const synth = measure("synth", file, "--output", output);
    const resources = countResources(output);
    console.log(line("synth", workloads, resources, synth));
    console.log(line("assess", workloads, resources, measure("assess", output)));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

console.log("");
await import("./policies.mjs");
