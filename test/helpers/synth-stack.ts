import { App, Testing, type TerraformStack } from "cdktf";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Estate } from "../../constructs/core/estate";
import { EstateStack } from "../../stacks/estate-stack";

/** Attributes of one resource in Terraform's JSON. */
export type Attributes = Record<string, unknown>;

/** A synthesized stack, parsed. */
export interface SynthesizedStack {
  readonly json: Record<string, unknown>;
  /** All resources as `type.name`, in alphabetical order. */
  readonly addresses: readonly string[];
  /** Every resource of a type, by name. */
  resources(type: string): Record<string, Attributes>;
  /** The only resource of a type; throws when there is none or more than one. */
  only(type: string): Attributes;
}

/** An estate for tests. */
export const testEstate: Estate = {
  organization: "contoso",
  environment: "test",
  location: "swedencentral",
  subscriptionId: "00000000-0000-0000-0000-000000000001",
  tenantId: "00000000-0000-0000-0000-00000000000a",
  owner: "platform@contoso.example",
};

/** An empty stack of the kit, alone in its app. */
export function testStack(estate: Estate = testEstate): EstateStack {
  return new EstateStack(testApp(), "stack", { estate, backend: { type: "local" } });
}

/** An app whose constructs have the same ids on every run. */
export function testApp(): App {
  return Testing.stubVersion(new App({ stackTraces: false, outdir: mkdtempSync(join(tmpdir(), "ztai-synth-")) }));
}

/** Synthesizes the whole app of a stack as the command line does (prepares, validates, links) and parses this stack. */
export function synthStack(stack: TerraformStack): SynthesizedStack {
  const parsed = synthApp(App.of(stack))[stack.node.id];
  if (!parsed) throw new Error(`no stack ${stack.node.id}`);
  return parsed;
}

/** Synthesizes an app and parses all of its stacks, by name. The app is used up: its folder is removed. */
export function synthApp(app: App): Record<string, SynthesizedStack> {
  try {
    app.synth();
    const read = (name: string) => readFileSync(join(app.outdir, "stacks", name, "cdk.tf.json"), "utf8");
    return Object.fromEntries(
      Object.keys(app.manifest.stacks).map((name) => [name, parseStack(JSON.parse(read(name)))]),
    );
  } finally {
    rmSync(app.outdir, { recursive: true, force: true });
  }
}

/** Makes a parsed stack easy to ask. */
export function parseStack(json: Record<string, unknown>): SynthesizedStack {
  const all = (json["resource"] ?? {}) as Record<string, Record<string, Attributes>>;
  const resources = (type: string) => all[type] ?? {};
  return {
    json,
    addresses: Object.entries(all)
      .flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`))
      .sort(),
    resources,
    only(type) {
      const found = Object.values(resources(type));
      if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} resources of type ${type}`);
      return found[0];
    },
  };
}
