import { everywhere, isNowhere, within, without, type AddressSet } from "./address-set";
import { covers, difference, intersection } from "./interval-set";
import { everyPort, usablePorts, type PortSet } from "./port-set";

/** One bit for each protocol that Azure's rules can name, and one for all others. */
export const protocolBits = { tcp: 1, udp: 2, icmp: 4, esp: 8, ah: 16, other: 32 } as const;
export const everyProtocol = 63;

/** Protocols that have ports: a rule for none of them must name every port. */
export const protocolsWithPorts = protocolBits.tcp | protocolBits.udp | protocolBits.other;

/** Traffic from each of the sources to each of the destinations, by each of the protocols and ports. */
export interface Traffic {
  readonly protocols: number;
  readonly sources: AddressSet;
  readonly sourcePorts: PortSet;
  readonly destinations: AddressSet;
  readonly ports: PortSet;
}

export const allTraffic: Traffic = {
  protocols: everyProtocol,
  sources: everywhere,
  sourcePorts: everyPort,
  destinations: everywhere,
  ports: everyPort,
};

/** True when nothing can be meant. */
export function isNothing({ protocols, sources, sourcePorts, destinations, ports }: Traffic): boolean {
  return (
    protocols === 0 || isNowhere(sources) || isNowhere(destinations) || sourcePorts.length === 0 || ports.length === 0
  );
}

/** Whether it is for every port of a protocol that has ports. */
export function isEveryPort({ protocols, ports }: Traffic): boolean {
  return (protocols & protocolsWithPorts) !== 0 && covers(ports, usablePorts);
}

/** Pieces that one rule may fall into before the rest is given up: no group that somebody wrote comes near it. */
const mostPieces = 512;

/** What remains of the traffic behind rules that deny; undefined when it falls into too many pieces to follow. */
export function remainder(allowed: Traffic, denied: readonly Traffic[]): readonly Traffic[] | undefined {
  let pieces: readonly Traffic[] = isNothing(allowed) ? [] : [allowed];
  for (const denial of denied) {
    if (pieces.length === 0) return pieces;
    pieces = pieces.flatMap((piece) => (isNothing(meeting(piece, denial)) ? [piece] : subtract(piece, denial)));
    if (pieces.length > mostPieces) return undefined;
  }
  return pieces;
}

function meeting(a: Traffic, b: Traffic): Traffic {
  return {
    protocols: a.protocols & b.protocols,
    sources: within(a.sources, b.sources),
    sourcePorts: intersection(a.sourcePorts, b.sourcePorts),
    destinations: within(a.destinations, b.destinations),
    ports: intersection(a.ports, b.ports),
  };
}

/** Cuts off, side by side, what lies outside the denial; what is left in the end lies in it. */
function subtract(allowed: Traffic, denied: Traffic): readonly Traffic[] {
  const both = meeting(allowed, denied);
  const { protocols, sources, sourcePorts, destinations } = both;
  return [
    { ...allowed, protocols: allowed.protocols & ~denied.protocols },
    { ...allowed, protocols, sources: without(allowed.sources, denied.sources) },
    { ...allowed, protocols, sources, sourcePorts: difference(allowed.sourcePorts, denied.sourcePorts) },
    { ...allowed, protocols, sources, sourcePorts, destinations: without(allowed.destinations, denied.destinations) },
    { ...both, ports: difference(allowed.ports, denied.ports), destinations },
  ].filter((piece) => !isNothing(piece));
}
