import type { Block } from "../../../estate/block";
import { fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import { text, type Value } from "../../../estate/value";
import { isMuchOfInternet, isNowhere, joinedSets, parseAddresses, publicPart } from "./address-set";
import { itemsOf } from "./reading";

/** Addresses as written in one or more places, and why there may be more. */
export interface AddressList {
  readonly written: readonly string[];
  readonly reason?: string;
}

/**
 * The addresses that an argument lists, over all blocks of its path. A block whose action is to deny lists none.
 * @param path names of the blocks around the argument, and the argument; two with `-` between hold the ends of a range
 */
export function addressList(within: Block, path: string): AddressList {
  const [name = "", ...rest] = path.split(".");
  if (rest.length > 0) {
    const nested = within.blocks(name);
    if (nested.state === "unknown") return { written: [], reason: nested.reason };
    return together(nested.blocks.map((block) => addressList(block, rest.join("."))));
  }
  if (text(within.value("action"))?.toLowerCase() === "deny") return { written: [] };
  const [first = "", last] = name.split("-");
  const items = itemsOf(within, first);
  if (last !== undefined) return ends([...items, ...itemsOf(within, last)]);
  const written = items.flatMap((item) => (item.state === "known" ? String(item.value) : []));
  const unclear = items.find(({ state }) => state === "unknown");
  return unclear?.state === "unknown" ? { written, reason: unclear.reason } : { written };
}

/** The one range between two ends. */
function ends(items: readonly Value[]): AddressList {
  const unclear = items.find(({ state }) => state === "unknown");
  if (unclear?.state === "unknown") return { written: [], reason: unclear.reason };
  return { written: [items.flatMap((item) => (item.state === "known" ? String(item.value) : [])).join("-")] };
}

/** Several lists as one. */
export function together(lists: readonly AddressList[]): AddressList {
  const written = lists.flatMap((list) => list.written);
  const unclear = lists.find(({ reason }) => reason !== undefined)?.reason;
  return unclear === undefined ? { written } : { written, reason: unclear };
}

/** Those of the addresses that are much of the internet, or every customer of Azure, together; else none. */
export function muchOfInternet(written: readonly string[]): readonly string[] {
  const open = written.filter((one) => !isNowhere(publicPart(parseAddresses(one))));
  return isMuchOfInternet(joinedSets(open.map((one) => parseAddresses(one)))) ? [...new Set(open)] : [];
}

/** The list does not let everybody in. @param where what lists them, for the message */
export function notEverybody({ written, reason }: AddressList, where: string): Outcome {
  const open = muchOfInternet(written);
  if (open.length > 0) return fail(`${where} holds ${open.join(", ")}`);
  return reason === undefined ? pass() : unknown(`${where} is unknown: ${reason}`);
}
