import { contains, formatCidr, overlaps, parseCidr } from "../core/cidr";

/** Ranges by name. */
export type NamedRanges = Readonly<Record<string, string>>;

/** Where another workload's programs run, and what they may call. */
export interface HostCaller {
  /** Range of the programs. */
  readonly range: string;
  /** Host names behind private endpoints, which it may call over HTTPS. */
  readonly hosts: readonly string[];
}

/** Callers of other workloads, by name. */
export type HostCallers = Readonly<Record<string, HostCaller>>;

/** Callers by the way that they come: some of a range may come by each. */
export interface CallersByWay {
  /** Ranges that reach the workload's network past the firewall only. */
  readonly remote: NamedRanges;
  /** Ranges that may come straight, from a network that is peered with the workload's. */
  readonly direct: NamedRanges;
}

/**
 * Tells callers behind the hub's firewall from those of networks that are peered with the workload's. Of a range that is only partly
 * behind the firewall, that part is remote, and the whole may come straight.
 */
export function callersByWay(callers: NamedRanges, remoteRanges: NamedRanges = {}): CallersByWay {
  const behind = Object.values(remoteRanges).flatMap((text) => parseCidr(text) ?? []);
  const remote: Record<string, string> = {};
  const direct: Record<string, string> = {};
  for (const [name, text] of Object.entries(callers)) {
    const range = parseCidr(text);
    if (!range) continue;
    const shared = behind.filter((other) => overlaps(other, range));
    const isRemote = shared.some((other) => contains(other, range));
    if (!isRemote) direct[name] = text;
    if (isRemote) remote[name] = text;
    else shared.forEach((part, i) => (remote[shared.length === 1 ? name : `${name}-${i + 1}`] = formatCidr(part)));
  }
  return { remote, direct };
}
