import { App, Testing } from "cdktf";
import type { Estate } from "../../constructs/core/estate";
import { quietTokens } from "../../constructs/core/quiet-tokens";
import { EstateStack } from "../../stacks/estate-stack";
import { tempFolder } from "./temp-folder";

export { synthApp, synthStack, type Attributes, type SynthesizedStack } from "../../testing/synth-stack";

quietTokens();

/** Every app makes its folder, though all are synthesized in memory. */
const outdir = tempFolder();

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
  return Testing.stubVersion(new App({ stackTraces: false, outdir }));
}
