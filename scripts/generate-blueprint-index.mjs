// Writes the two indexes of blueprints, from the folders below blueprints/ that hold one: what each declares, which the loader of
// deployment files reads, and that with what it builds, which loads CDKTF. With --check it writes nothing and fails when one is stale.
import { blueprintNames, identifierOf } from "./blueprint-folders.mjs";
import { writeGenerated } from "./write-generated.mjs";

const capital = (text) => text[0].toUpperCase() + text.slice(1);
const names = blueprintNames.map((name) => ({
  name,
  declared: identifierOf(name),
  build: `stacksOf${capital(identifierOf(name))}`,
}));

const declarations = [
  "// Written by `npm run types`: a blueprint is a folder with a `blueprint.ts`.",
  'import type { BlueprintDeclaration } from "./blueprint";',
  ...names.map(({ name, declared }) => `import { blueprint as ${declared} } from "./${name}/blueprint";`),
  "",
  "/** What every blueprint is, without its stacks, by name. */",
  `export const declarations: readonly BlueprintDeclaration[] = [${names.map(({ declared }) => declared).join(", ")}];`,
];

const registry = [
  "// Written by `npm run types`: a blueprint is a folder with a `blueprint.ts` and a `build.ts`.",
  'import type { Blueprint } from "./blueprint";',
  ...names.flatMap(({ name, declared, build }) => [
    `import { blueprint as ${declared} } from "./${name}/blueprint";`,
    `import * as ${build} from "./${name}/build";`,
  ]),
  "",
  "/** Every blueprint by its name in the deployment file. */",
  "export const blueprints: Readonly<Record<string, Blueprint>> = {",
  ...names.map(({ declared, build }) => `  [${declared}.name]: { ...${declared}, ...${build} },`),
  "};",
];

await writeGenerated("blueprints/declarations.generated.ts", declarations.join("\n"), "npm run types");
await writeGenerated("blueprints/registry.generated.ts", registry.join("\n"), "npm run types");
