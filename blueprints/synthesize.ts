import { resolve } from "node:path";
import { quietTokens } from "../constructs/core/quiet-tokens";
import { assertSingleCdktf } from "../constructs/core/single-copy";
import { EstateApp } from "../stacks/estate-app";
import { buildEstate } from "./build-estate";
import type { Deployment } from "./deployment";
import { importKept } from "./destroy/import-kept";
import { assertOverridesUsed } from "./naming-overrides";
import { assertWritableOutput, publish } from "./publish";
import { withStaging } from "./staging";

/** How stacks are written. */
export interface SynthesizeOptions {
  /** With `import` blocks for what a destroy leaves in Azure: keys of vaults, Defender plans. @default false */
  readonly afterDestroy?: boolean;
}

/**
 * Turns a deployment into Terraform below `output`: one folder per stack, and the manifest that `cdktf deploy` reads.
 * Everything is made aside first; an error leaves an earlier output as it was.
 *
 * @throws ZtaiError when the deployment cannot be built, or `output` cannot be written
 */
export function synthesize(
  deployment: Deployment,
  output: string,
  { afterDestroy = false }: SynthesizeOptions = {},
): void {
  assertSingleCdktf();
  quietTokens();
  const target = resolve(output);
  assertWritableOutput(target);
  withStaging(target, (staging) => {
    const app = new EstateApp(staging);
    buildEstate(app, deployment);
    app.synth();
    assertOverridesUsed(deployment, staging);
    if (afterDestroy) importKept(staging);
    publish(staging, target);
  });
}
