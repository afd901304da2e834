import type { BlueprintDeclaration } from "./blueprint";
import { declarations } from "./declarations.generated";

/**
 * What the blueprint of this name is; undefined where there is none. Looked up when asked: checks of blueprints, which the list of
 * blueprints loads, ask too.
 */
export function declarationOf(name: string | undefined): BlueprintDeclaration | undefined {
  return declarations.find((declaration) => declaration.name === name);
}
