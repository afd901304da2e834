import { join } from "node:path";
import { exampleFolders, examplesIn } from "../../cli/docs/example-files";

/** Every example deployment file of every blueprint, in alphabetical order. */
export const examples: readonly string[] = exampleFolders().flatMap((folder) =>
  examplesIn(folder).map((file) => join("blueprints", folder, file)),
);
