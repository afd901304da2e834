import type { TerraformDocument } from "../../document";
import type { JsonObject } from "../../../../common/json";
import { unknownMark } from "../../unknown";
import { effectiveValues, type Links } from "./effective-values";
import type { ShownResource } from "./planned-resources";

/** Nothing in a state is still to come, and it does not say what was written. */
const known: Links = {
  written: () => undefined,
  isNull: () => false,
  secrets: () => [],
  writtenDefault: () => undefined,
  later: () => unknownMark("it is not in the state"),
  named: () => undefined,
  madeBlocks: () => undefined,
};

/** The document of a state: everything in it is known, but for what is sensitive. */
export function stateDocument(
  label: string,
  resources: readonly ShownResource[],
  output: JsonObject,
): TerraformDocument {
  return {
    stack: label,
    file: label,
    json: { terraform: { backend: unknownMark("a state does not say where it is kept") }, output },
    instances: resources.map(({ mode, type, name, address, values, sensitive }) => ({
      mode,
      type,
      name,
      address,
      raw: effectiveValues(values, undefined, sensitive, { kind: "unset" }, known),
    })),
  };
}
