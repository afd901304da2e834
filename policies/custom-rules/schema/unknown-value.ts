import { isObject } from "../../../common/json";

/** A part of a configuration that is not known before apply. */
export class UnknownPart {
  /** @param reason completes "is unknown: …" */
  constructor(readonly reason: string) {}
}

/** Effective arguments as a tree whose leaves, or whole branches, may be unknown. */
export type PartlyKnown = string | number | boolean | null | UnknownPart | readonly PartlyKnown[] | PartlyKnownObject;

/** An object of such a tree. */
export interface PartlyKnownObject {
  readonly [key: string]: PartlyKnown;
}

/** True for an object, not for a list, null, or what is unknown. */
export function isPartlyKnownObject(value: PartlyKnown | undefined): value is PartlyKnownObject {
  return isObject(value) && !(value instanceof UnknownPart);
}

/** True for a list. */
export function isPartlyKnownList(value: PartlyKnown | undefined): value is readonly PartlyKnown[] {
  return Array.isArray(value);
}

/** The own value of `key`, never the prototype's. */
export function member(object: PartlyKnownObject, key: string): PartlyKnown | undefined {
  return Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined;
}
