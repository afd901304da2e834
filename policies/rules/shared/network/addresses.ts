import type { Block } from "../../../estate/block";
import { text, type Value } from "../../../estate/value";

/** `public`: part of the internet, but not all of it; `wide`: a private range of 65,536 addresses or more. */
export type Range = "public" | "wide";

/** Whether a security rule lets in a source of a kind; undefined when its sources are not known. */
export function isInRange(rule: Block, range: Range): boolean | undefined {
  const one = rule.value("source_address_prefix");
  const many = rule.items("source_address_prefixes");
  const values: readonly Value[] = many.state === "known" ? [one, ...many.items] : [one, many];
  if (values.some((value) => isOf(text(value) ?? "", range))) return true;
  return values.some(({ state }) => state === "unknown") ? undefined : false;
}

function isOf(prefix: string, range: Range): boolean {
  const match = /^(\d+)\.(\d+)\.\d+\.\d+(?:\/(\d+))?$/.exec(prefix.trim());
  if (!match) return false;
  const bits = Number(match[3] ?? 32);
  const isPrivate = isPrivateAddress(prefix);
  return range === "public" ? bits > 0 && !isPrivate && !prefix.startsWith("0.") : isPrivate && bits <= 16;
}

/** True for addresses that the internet does not route, and for Azure's own resolver. */
export function isPrivateAddress(address: string): boolean {
  const [first = NaN, second = NaN] = address.split(".").map(Number);
  return (
    first === 10 ||
    first === 127 ||
    (first === 172 && second >= 16 && second <= 31) ||
    (first === 192 && second === 168) ||
    (first === 100 && second >= 64 && second <= 127) ||
    (first === 169 && second === 254) ||
    address === "168.63.129.16"
  );
}
