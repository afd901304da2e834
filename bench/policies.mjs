// Measures the assessment of Terraform that others wrote: plans of 1,000 to 100,000 resources and folders of 1,000 and
// 5,000. The time per resource should stay about the same from line to line. Numbers depend on the machine.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeHcl } from "./estates/hcl.mjs";
import { writePlan } from "./estates/plan.mjs";
import { measure } from "./measure.mjs";

const folder = mkdtempSync(join(tmpdir(), "ztai-bench-"));

const line = (input, resources, { seconds, megabytes }) =>
  [
    input.padEnd(12),
    String(resources).padStart(9),
    seconds.toFixed(2).padStart(8),
    megabytes.toFixed(0).padStart(8),
    (resources / seconds).toFixed(0).padStart(12),
  ].join(" ");

try {
  console.log("input        resources  seconds  peak MB  resources/s");
  for (const size of [1_000, 10_000, 100_000]) {
    const file = join(folder, `${size}.json`);
    const resources = await writePlan(file, size);
    const megabytes = Math.round(statSync(file).size / 1e6);
    console.log(line(`plan ${megabytes} MB`, resources, measure("assess", file)));
  }
  for (const size of [1_000, 5_000]) {
    const path = join(folder, `${size}`);
    const resources = writeHcl(path, size);
    console.log(line("hcl", resources, measure("assess", path)));
  }
  console.log(`ztai --version: ${measure("--version").seconds.toFixed(3)} s`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
