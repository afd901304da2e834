import { toNumber, toText } from "../convert";
import { EvaluationError, type Val } from "../value";
import { at, strict, type Implementation } from "./implementation";

interface Range {
  readonly address: bigint;
  readonly prefix: number;
  /** 32 or 128. */
  readonly bits: number;
}

function parseAddress(text: string): { readonly address: bigint; readonly bits: number } {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) {
    const octets = text.split(".").map(Number);
    if (octets.every((octet) => octet < 256))
      return { address: octets.reduce((sum, octet) => sum * 256n + BigInt(octet), 0n), bits: 32 };
  }
  const [head = "", tail, ...more] = text.split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const [before, after] = [groups(head), groups(tail ?? "")];
  const missing = 8 - before.length - after.length;
  const isWellFormed = more.length === 0 && text.includes(":") && (tail === undefined ? missing === 0 : missing > 0);
  const all = [...before, ...Array.from({ length: Math.max(missing, 0) }, () => "0"), ...after];
  if (!isWellFormed || !all.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group)))
    throw new EvaluationError(`${text} is not an address`);
  return { address: all.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n), bits: 128 };
}

function parseRange(value: Val): Range {
  const [text = "", length = ""] = toText(value).split("/");
  const { address, bits } = parseAddress(text);
  const prefix = /^\d{1,3}$/.test(length) ? Number(length) : Infinity;
  if (prefix > bits) throw new EvaluationError(`${toText(value)} is not an address range`);
  const host = BigInt(bits - prefix);
  return { address: (address >> host) << host, prefix, bits };
}

function addressText(address: bigint, bits: number): string {
  if (bits === 32) return [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 255n).join(".");
  const groups = Array.from({ length: 8 }, (_, index) => ((address >> BigInt(112 - 16 * index)) & 65535n).toString(16));
  return compressed(groups);
}

/** Replaces the longest run of at least two zero groups by `::`. */
function compressed(groups: readonly string[]): string {
  let [start, length] = [0, 1];
  for (let at = 0; at < 8; at++) {
    let end = at;
    while (end < 8 && groups[end] === "0") end++;
    if (end - at > length) [start, length] = [at, end - at];
  }
  if (length < 2) return groups.join(":");
  return `${groups.slice(0, start).join(":")}::${groups.slice(start + length).join(":")}`;
}

function subnet(range: Range, newBits: number, number: bigint): Range {
  const prefix = range.prefix + newBits;
  if (newBits < 0 || prefix > range.bits || number < 0n || number >= 1n << BigInt(newBits))
    throw new EvaluationError("the subnet does not fit the range");
  return { ...range, prefix, address: range.address + (number << BigInt(range.bits - prefix)) };
}

function rangeText({ address, prefix, bits }: Range): string {
  return `${addressText(address, bits)}/${prefix}`;
}

const cidrhost = strict((given) => {
  const range = parseRange(at(given, 0));
  const size = 1n << BigInt(range.bits - range.prefix);
  const number = BigInt(Math.trunc(toNumber(at(given, 1))));
  const host = number < 0n ? size + number : number;
  if (host < 0n || host >= size) throw new EvaluationError("the host does not fit the range");
  return addressText(range.address + host, range.bits);
});

const cidrsubnets = strict((given) => {
  const range = parseRange(at(given, 0));
  let next = range.address;
  return given.slice(1).map((bits) => {
    const prefix = range.prefix + toNumber(bits);
    const size = 1n << BigInt(Math.max(0, range.bits - prefix));
    const start = ((next + size - 1n) / size) * size;
    if (prefix > range.bits || start + size > range.address + (1n << BigInt(range.bits - range.prefix)))
      throw new EvaluationError("the subnets do not fit the range");
    next = start + size;
    return rangeText({ ...range, prefix, address: start });
  });
});

const cidrnetmask = strict((given) => {
  const { prefix, bits } = parseRange(at(given, 0));
  if (bits !== 32) throw new EvaluationError("only IPv4 has a netmask");
  return addressText(((1n << BigInt(prefix)) - 1n) << BigInt(32 - prefix), 32);
});

/** Functions over address ranges. */
export const network: Readonly<Record<string, Implementation>> = {
  cidrhost,
  cidrnetmask,
  cidrsubnets,
  cidrsubnet: strict((given) =>
    rangeText(subnet(parseRange(at(given, 0)), toNumber(at(given, 1)), BigInt(Math.trunc(toNumber(at(given, 2)))))),
  ),
};
