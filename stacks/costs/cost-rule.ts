import type { JsonObject } from "../../common/json";
import type { StandingPrice, UsePrice } from "./price";

/** A resource of a stack, as far as its cost is concerned. */
export interface CostedResource {
  readonly address: string;
  readonly type: string;
  readonly attributes: JsonObject;
  readonly subscriptionId: string;
}

/** A resource with what stands beside it, on which its cost may depend. */
export interface CostContext {
  /** Resources of its stack. */
  readonly stack: readonly CostedResource[];
  /** Resources of all stacks of the estate. */
  readonly estate: readonly CostedResource[];
}

/** One thing that a resource costs. */
export type CostPart =
  | { readonly price: StandingPrice; readonly quantity: number }
  | { readonly price: UsePrice; readonly quantity?: undefined }
  | { readonly unpriced: string };

/** What a resource of one type costs; nothing where it is of a tier that is free. */
export type CostRule = (resource: CostedResource, context: CostContext) => readonly CostPart[];

/** `quantity` of what is paid for as long as it is there. @default one */
export function fixedPart(price: StandingPrice, quantity = 1): CostPart {
  return { price, quantity };
}

/** What is paid by use, and never guessed. */
export function usePart(price: UsePrice): CostPart {
  return { price };
}

/** A resource whose price is not known, with the reason. */
export function unpriced(why: string): CostPart {
  return { unpriced: why };
}

/** One of what `prices` has under `key`, in any case of letters. */
export function priced(prices: Readonly<Record<string, StandingPrice>>, key: string, quantity = 1): CostPart {
  const found = Object.entries(prices).find(([name]) => name.toLowerCase() === key.toLowerCase());
  return found
    ? fixedPart(found[1], quantity)
    : unpriced(`no price of ${key === "" ? "a SKU that is not written" : key}`);
}
