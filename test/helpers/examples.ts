import { readdirSync } from "node:fs";
import { join } from "node:path";

const blueprints = join(__dirname, "../../blueprints");

/** Every example deployment file of every blueprint. */
export const examples: readonly string[] = readdirSync(blueprints, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(join(blueprints, name))
      .filter((file) => /^ztai\..+\.yaml$/.test(file))
      .map((file) => join("blueprints", name, file)),
  )
  .sort();
