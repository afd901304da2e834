import { cardOf } from "../../azure/registry";
import { withoutKey } from "../../estate/template";
import type { JudgedFinding } from "../exemptions";

/** Where a patch goes. */
export interface PatchPlace {
  /** As it is declared: also `azapi_resource`. @default - it is no resource, but the estate or the settings of a stack */
  readonly type?: string;
  /** Local name. */
  readonly label: string;
  /** Id of the construct, or the local name. */
  readonly id: string;
  /** Reference to it from the same module. */
  readonly reference: string;
  /** Declared under another type than the one that is judged, whose arguments it does not have. */
  readonly isForeign: boolean;
  /** It has a resource group and a region, which what is added beside it shares. */
  readonly isInGroup: boolean;
}

/** Reads the place of a finding from its address. */
export function placeIn({ address, type, name, path }: JudgedFinding): PatchPlace {
  const block = /(?:^|\.)([a-z][a-z0-9]*_[a-z0-9_]*)\.([A-Za-z_][\w-]*)$/.exec(withoutKey(address));
  const [, written, label = name] = block ?? [];
  const id = path?.split("/").at(-1) ?? label;
  if (written === undefined) return { label: "main", id, reference: address, isForeign: false, isInGroup: false };
  const suffix = address.slice(withoutKey(address).length);
  // A key is a value of the input: one that is no plain word stays with the loop that made it.
  const key = /^(?:|\[(?:\d+|"[\w.-]+")\])$/.test(suffix) ? suffix : "[each.key]";
  return {
    type: written,
    label,
    id,
    reference: `${written}.${label}${key}`,
    isForeign: written !== type,
    isInGroup: cardOf(type)?.id?.in === "group" && written === type,
  };
}
