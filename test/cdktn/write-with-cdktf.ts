import { App } from "cdktf";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildEstate } from "../../blueprints/build-estate";
import { loadDeployment } from "../../blueprints/deployment";
import { quietTokens } from "../../constructs/core/quiet-tokens";
import { synthApp } from "../../testing/synth-stack";

// Prints the stacks of a deployment file in a process of its own, which has cdktf itself: FILE, DAY.
const [file = "", today = ""] = process.argv.slice(2);
const outdir = mkdtempSync(join(tmpdir(), "ztai-cdktf-"));
quietTokens();
const app = new App({ outdir, stackTraces: false });
buildEstate(app, loadDeployment(file, { env: {}, today }));
const stacks = Object.entries(synthApp(app)).map(([name, { json }]) => [name, json]);
rmSync(outdir, { recursive: true });
process.stdout.write(JSON.stringify(Object.fromEntries(stacks)));
