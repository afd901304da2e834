// Measures what users wait for: synthesis and assessment of estates with 1, 10 and 100 workloads. Prints one line each.
// Numbers depend on the machine; compare runs on one machine only.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { mixedWorkloads } from "./estates/mixed.mjs";
import { measure } from "./measure.mjs";

// The example's own model: its version moves on with the example, so that the estates stay deployable.
const [model] = parse(readFileSync("blueprints/rag-chat/ztai.example.yaml", "utf8")).workloads[0].models;

const folder = mkdtempSync(join(tmpdir(), "ztai-bench-"));

const oneKind = (workloads) =>
  Array.from({ length: workloads }, (_, i) => ({
    name: `w${i}`,
    blueprint: "rag-chat",
    addressSpace: `10.${1 + Math.floor(i / 64)}.${(i % 64) * 4}.0/22`,
    classification: "confidential",
    models: [model],
  }));

/** An estate with this many workloads, each in a /22 of its own. */
const deployment = (workloads) => estateOf(oneKind(workloads));

/** An estate of the blueprints in turn. */
const mixed = (workloads) => estateOf(mixedWorkloads(workloads));

const estateOf = (workloads) =>
  JSON.stringify({
    organization: "contoso",
    environment: "bench",
    location: "swedencentral",
    subscriptionId: "00000000-0000-4000-8000-000000000001",
    tenantId: "00000000-0000-4000-8000-00000000000a",
    owner: "bench@contoso.example",
    platform: { network: { addressSpace: "10.0.0.0/20" } },
    workloads,
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
    task.padEnd(12),
    String(workloads).padStart(9),
    String(resources).padStart(9),
    seconds.toFixed(2).padStart(8),
    megabytes.toFixed(0).padStart(8),
    (resources / seconds).toFixed(0).padStart(12),
  ].join(" ");

try {
  console.log("task         workloads resources seconds  peak MB  resources/s");
  const estates = [
    ...[1, 10, 100].map((workloads) => ["", workloads, deployment(workloads)]),
    ["-mixed", 10, mixed(10)],
  ];
  for (const [kind, workloads, text] of estates) {
    const file = join(folder, `${workloads}${kind}.json`);
    const output = join(folder, `${workloads}${kind}`);
    writeFileSync(file, text);
    const synth = measure("synth", file, "--output", output);
    const resources = countResources(output);
    console.log(line(`synth${kind}`, workloads, resources, synth));
    console.log(line(`assess${kind}`, workloads, resources, measure("assess", output)));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

console.log("");
await import("./policies.mjs");
