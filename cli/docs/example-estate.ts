import { App } from "cdktf";
import type { IConstruct } from "constructs";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildEstate } from "../../blueprints/build-estate";
import type { Deployment, Workload } from "../../blueprints/deployment";
import { loadDeployment } from "../../blueprints/deployment";
import type { WrittenStack } from "../../blueprints/synthesized-stacks";
import { writtenStack } from "../../blueprints/synthesized-stacks";
import { judgeTexts, stackTextOf } from "../../gate/judge";
import { synthesizeStacks } from "../../gate/synthesize-stack";
import type { Assessment, StackText } from "../../policies";
import { EstateStack } from "../../stacks/estate-stack";
import { packageRoot } from "../version";

/** The day that pages are written for: pages say the same whenever they are written. */
export const pagesDate = "2026-11-20";

/** A file of a folder below `blueprints/`, built and judged. */
export interface ExampleEstate {
  /** Folder below `blueprints/`: a blueprint, or the landing zone. */
  readonly folder: string;
  /** Name of the file. */
  readonly file: string;
  readonly deployment: Deployment;
  readonly app: App;
  readonly stacks: readonly StackText[];
  /** The same stacks, resource by resource. */
  readonly written: readonly WrittenStack[];
  readonly assessment: Assessment;
}

/** Builds and judges one deployment file. */
export function exampleEstate(folder: string, file: string): ExampleEstate {
  const path = join(packageRoot(), "blueprints", folder, file);
  const deployment = loadDeployment(path, { today: pagesDate, env: {} });
  const app = appWithoutOutput();
  buildEstate(app, deployment);
  const synthesized = [...synthesizeStacks(app)];
  const stacks = synthesized.map(([stack, json]) => stackTextOf(stack, json));
  const written = synthesized.map(([stack, json]) => writtenStack(stack.node.id, json));
  return { folder, file, deployment, app, stacks, written, assessment: judgeTexts(stacks, { today: pagesDate }) };
}

/** An app that is synthesized in memory: cdktf makes its output folder at once, also where nothing is written. */
function appWithoutOutput(): App {
  const outdir = mkdtempSync(join(tmpdir(), "ztai-pages-"));
  const app = new App({ stackTraces: false, outdir });
  rmSync(outdir, { recursive: true });
  return app;
}

/** The constructs of an app by their path, each with what Terraform writes for it below that path. */
export function constructsOf(app: App): ReadonlyMap<string, IConstruct> {
  return new Map(app.node.findAll().map((construct) => [construct.node.path, construct]));
}

/** The workload that a stack is of; undefined for one of the platform. */
export function workloadOf({ app, deployment }: ExampleEstate, stackName: string): Workload | undefined {
  const stack = app.node.findChild(stackName);
  const owner = stack instanceof EstateStack ? stack.estate.workload : undefined;
  return deployment.workloads.find(({ name }) => name === owner);
}
