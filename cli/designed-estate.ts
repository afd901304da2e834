import type { DesignedEstate } from "./commands/threats";
import { load } from "./load";
import { synthesizedEstate } from "./synthesized-estate";

/** The Terraform of a deployment file as one estate, without writing it: stacks stand where `ztai synth` would write them. */
export const designedEstate: DesignedEstate = async (terminal, file, environment) => {
  const { loadStacks } = await import("../policies");
  const { stackFile } = await import("../blueprints/synthesized-stacks");
  const stacks = await synthesizedEstate(await load(terminal, file, environment), "threats");
  const estate = loadStacks(
    stacks.map(({ name, json }) => ({
      name,
      file: stackFile("cdktf.out", name),
      text: JSON.stringify(json, undefined, 2),
    })),
  );
  return { ...estate, inputs: [{ path: file, kind: "deployment-file", stacks: stacks.map(({ name }) => name) }] };
};
