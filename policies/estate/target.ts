import type { Resource } from "./resource";
import type { Value } from "./value";

/** Where an argument points. */
export type Target =
  /** A resource of the estate; `suffix` is what follows its id, such as `/blobServices/default`. */
  | { readonly kind: "resource"; readonly resource: Resource; readonly suffix: string }
  /** Something that the given input does not manage, by its id or by the block that stands for it. */
  | { readonly kind: "outside"; readonly id: string; readonly block?: OutsideBlock }
  | { readonly kind: "unknown"; readonly reason: string }
  | { readonly kind: "absent" };

/** A block that looks something up, or one that is not declared in what was given. */
export interface OutsideBlock {
  readonly type: string;
  /** It looks up what is there, and makes nothing. */
  readonly isRead: boolean;
  /** @default - it is not declared */
  readonly resource?: Resource;
  /** What follows its id. */
  readonly suffix: string;
}

/** The block that a target is, whether it manages or looks up; undefined where only an id is known. */
export function blockOf(target: Target): Resource | undefined {
  if (target.kind === "resource") return target.resource;
  return target.kind === "outside" ? target.block?.resource : undefined;
}

/** All that an argument may point at: it is one of `found`. */
export type Candidates =
  | {
      readonly kind: "known";
      readonly found: readonly Exclude<Target, { kind: "unknown" | "absent" }>[];
      /** It may also be something below one of them. */
      readonly below: boolean;
    }
  | { readonly kind: "unknown"; readonly reason: string };

/** One item of a list of ids. */
export interface ItemTarget {
  readonly target: Target;
  readonly value: Value;
}
