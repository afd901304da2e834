import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";

/** The addresses that a firewall rule of a database lets in. */
export type AddressRange =
  | { readonly state: "known"; readonly from: string; readonly to: string; readonly size: number }
  | { readonly state: "unknown"; readonly reason: string };

/** Reads `start_ip_address` and `end_ip_address`, or `start_ip` and `end_ip`. */
export function addressRange(entry: Resource): AddressRange {
  const suffix = entry.rawAt("start_ip") === undefined && entry.rawAt("end_ip") === undefined ? "_address" : "";
  const start = entry.value(`start_ip${suffix}`);
  const end = entry.value(`end_ip${suffix}`);
  if (start.state === "unknown") return { state: "unknown", reason: `the first address is unknown: ${start.reason}` };
  if (end.state === "unknown") return { state: "unknown", reason: `the last address is unknown: ${end.reason}` };
  const from = text(start)?.trim() ?? "";
  const to = text(end)?.trim() ?? "";
  const [first, last] = [numberOf(from), numberOf(to)];
  if (first === undefined || last === undefined)
    return { state: "unknown", reason: `${from} to ${to} is no range of addresses` };
  return { state: "known", from, to, size: Math.max(0, last - first) + 1 };
}

function numberOf(address: string): number | undefined {
  const parts = address.split(".").map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : NaN));
  if (parts.length !== 4 || parts.some((part) => !(part <= 255))) return undefined;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}
