import type { Value } from "../../../estate/value";
import { knownPrefix } from "../../../estate/value";

/** The parts of an address that say where it leads. */
export interface Place {
  readonly scheme: string;
  /** Host as it is written, without the port; in lower case. */
  readonly host: string;
}

/** Where an address leads, as far as its beginning tells; undefined where that is not enough or it is no address. */
export function addressParts(address: Value): Place | undefined {
  const known = knownPrefix(address) ?? "";
  const whole = address.state === "known" ? known : (/^[^:]+:\/\/[^/?#]*(?=[/?#])/.exec(known)?.[0] ?? "");
  const found = /^(?<scheme>[a-z][a-z0-9+.-]*):\/\/(?:[^/?#@]*@)?(?<host>\[[^\]]*\]|[^/?#:]+)/i.exec(whole)?.groups;
  if (found?.["scheme"] === undefined || found["host"] === undefined) return undefined;
  return { scheme: found["scheme"].toLowerCase(), host: found["host"].toLowerCase() };
}

const name = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*$/;

/** True for the whole name of a host: no address, wildcard or name without a domain. */
export function isFullHostName(host: string): boolean {
  return name.test(host);
}
