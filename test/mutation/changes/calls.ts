import { posix } from "node:path";
import { isObject, type JsonObject } from "../../../common/json";
import type { Stacks } from "../estate";

/** A module block that calls a module of the estate. */
export interface Call {
  /** The module that calls. */
  readonly caller: string;
  /** Name of the block. */
  readonly name: string;
  readonly inputs: JsonObject;
}

/** Who calls a module of the estate. */
export function callsOf(stacks: Stacks, module: string): readonly Call[] {
  return Object.entries(stacks).flatMap(([caller, json]) =>
    Object.entries(isObject(json["module"]) ? json["module"] : {}).flatMap(([name, inputs]) =>
      isObject(inputs) && posix.join(caller, String(inputs["source"])) === posix.normalize(module)
        ? [{ caller, name, inputs }]
        : [],
    ),
  );
}
