import type { TerraformStack } from "cdktf";
import { buildEstate } from "../../blueprints/build-estate";
import type { Deployment } from "../../blueprints/deployment";
import { loadDeployment } from "../../blueprints/deployment";
import type { JsonObject } from "../../common/json";
import { synthesizedStack } from "../../testing/synth-stack";
import { sharedSynthesis } from "./shared-syntheses";
import type { Attributes, SynthesizedStack } from "./synth-stack";
import { synthApp, testApp } from "./synth-stack";

/** A whole estate, parsed. */
export interface SynthesizedEstate {
  readonly stacks: Readonly<Record<string, SynthesizedStack>>;
  /** Names of the stacks that each stack waits for, as the manifest says. */
  readonly after: Readonly<Record<string, readonly string[]>>;
  /** Every resource of a type in all stacks, by `stack:name`. */
  all(type: string): Record<string, Attributes>;
}

/** Synthesizes a deployment and parses all of its stacks. */
export function synthEstate(deployment: Deployment): SynthesizedEstate {
  const written = sharedSynthesis(deployment, () => {
    const app = testApp();
    buildEstate(app, deployment);
    return mapped(synthApp(app), ({ json }, name) => {
      const { dependencies } = app.node.findChild(name) as TerraformStack;
      return { json: json as JsonObject, after: dependencies.map(({ node }) => node.id) };
    });
  });
  const stacks = mapped(written, ({ json }) => synthesizedStack(json));
  return {
    stacks,
    after: mapped(written, ({ after }) => after),
    all: (type) =>
      Object.fromEntries(
        Object.entries(stacks).flatMap(([stack, { resources }]) =>
          Object.entries(resources(type)).map(([name, attributes]) => [`${stack}:${name}`, attributes]),
        ),
      ),
  };
}

function mapped<A, B>(all: Readonly<Record<string, A>>, change: (one: A, name: string) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(all).map(([name, one]) => [name, change(one, name)]));
}

/** Synthesizes an example file as of a day on which its exemptions hold. */
export function synthExample(file = "blueprints/rag-chat/ztai.example.yaml"): SynthesizedEstate {
  return synthEstate(loadDeployment(file, { today: "2026-11-20", env: {} }));
}
