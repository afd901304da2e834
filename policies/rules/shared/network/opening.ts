import { kept, oncePer } from "../../../../common/kept";
import {
  isMuchOfInternet,
  joinedSets,
  privatePart,
  publicPart,
  sizes,
  isNowhere,
  type AddressSet,
} from "./address-set";
import type { GroupTraffic } from "./group-traffic";
import { intersection } from "./interval-set";
import { everyPort, usablePorts, type PortSet } from "./port-set";
import type { Direction, SecurityRule } from "./security-rule";
import { everyProtocol, protocolBits, type Traffic } from "./traffic";

/** Who is at the far end. */
export interface Audience {
  /** The part of a set that counts. */
  readonly part: (set: AddressSet) => AddressSet;
  /** Whether that part, over all rules together, is too much. */
  readonly isEnough: (set: AddressSet) => boolean;
}

/** Everybody on the internet, or every customer of Azure. */
export const everybody: Audience = { part: publicPart, isEnough: isMuchOfInternet };

/** Anybody on the internet. */
export const somebody: Audience = { part: publicPart, isEnough: (set) => !isNowhere(set) };

/** A private range of 65,536 addresses or more, of IPv6 a site's /48. */
export const wholePrivateRange: Audience = {
  part: privatePart,
  isEnough: (set) => {
    const { four, six } = sizes(set);
    return four >= 2n ** 16n || six >= 2n ** 80n;
  },
};

/** What must not be let through. */
export interface Opening {
  readonly direction: Direction;
  readonly audience: Audience;
  /** Ports it is about. @default - all */
  readonly ports?: PortSet;
  /** Protocols it is about, as bits; one of them is enough. @default - all but ICMP */
  readonly protocols?: number;
  /** What must be open as a whole before it counts. @default - one port by one protocol is enough */
  readonly whole?: "ports" | "ports and protocols";
  /** Rules that make this opening are another finding. @default - none */
  readonly except?: Opening;
  /** A port that these reach is another finding. @default - none */
  readonly unless?: Audience;
}

type Certainty = "surely" | "perhaps";

interface Entry {
  readonly rule: SecurityRule;
  readonly traffic: Traffic;
  readonly far: AddressSet;
}

const none: ReadonlySet<SecurityRule> = new Set();

const openings = oncePer<GroupTraffic, Readonly<Record<Certainty, Map<Opening, ReadonlySet<SecurityRule>>>>>(() => ({
  surely: new Map(),
  perhaps: new Map(),
}));

/** The rules of a group that make an opening, each or together; worked out once for all rules of the group. */
export function rulesThatOpen(group: GroupTraffic, opening: Opening, certainty: Certainty): ReadonlySet<SecurityRule> {
  return kept(openings(group)[certainty], opening, () => find(group, opening, certainty));
}

function find(group: GroupTraffic, opening: Opening, certainty: Certainty): ReadonlySet<SecurityRule> {
  const {
    audience,
    protocols = everyProtocol & ~protocolBits.icmp,
    ports = opening.whole ? usablePorts : everyPort,
  } = opening;
  // What is perhaps another finding is perhaps none: it counts here as long as it is not surely one.
  const judgedElsewhere = opening.except ? rulesThatOpen(group, opening.except, "surely") : none;
  const entries = entriesOf(group, opening.direction, audience, certainty).filter(
    ({ rule, traffic }) =>
      !judgedElsewhere.has(rule) &&
      (traffic.protocols & protocols) !== 0 &&
      intersection(traffic.ports, ports).length > 0,
  );
  if (entries.length === 0 || !audience.isEnough(joinedSets(entries.map(({ far }) => far)))) return none;
  const isSimple = !opening.whole && !opening.unless;
  const single = new Set(isSimple ? entries.filter(({ far }) => audience.isEnough(far)).map(({ rule }) => rule) : []);
  if (isSimple && entries.every(({ rule }) => single.has(rule))) return single;
  const wider = opening.unless && {
    audience: opening.unless,
    entries: entriesOf(group, opening.direction, opening.unless, "surely"),
  };
  const byProtocol = bitsOf(protocols).map((bit) => openByCell({ entries, audience }, bit, ports, wider));
  return new Set([...single, ...verdict(byProtocol, opening.whole)]);
}

/** Entries by the audience, and by direction and certainty: many openings are about the same ones. */
const knownEntries = oncePer<GroupTraffic, Map<Audience, Map<string, readonly Entry[]>>>(() => new Map());

function entriesOf(
  group: GroupTraffic,
  direction: Direction,
  audience: Audience,
  certainty: Certainty,
): readonly Entry[] {
  const ofAudience = kept(knownEntries(group), audience, () => new Map<string, readonly Entry[]>());
  return kept(ofAudience, `${direction} ${certainty}`, () => readEntries(group, direction, audience, certainty));
}

function readEntries(
  group: GroupTraffic,
  direction: Direction,
  audience: Audience,
  certainty: Certainty,
): readonly Entry[] {
  return group.passages
    .filter((passage) => passage.direction === direction)
    .flatMap(({ rule, [certainty]: pieces }) =>
      pieces.map((traffic) => ({
        rule,
        traffic,
        far: audience.part(direction === "inbound" ? traffic.sources : traffic.destinations),
      })),
    )
    .filter(({ far }) => !isNowhere(far));
}

const mostComparisons = 4_000_000;

/** Who reaches what; `wider` in {@link openByCell}. */
interface Reach {
  readonly audience: Audience;
  readonly entries: readonly Entry[];
}

/** Rules that open each stretch of ports between two of their bounds; none where it is not open enough. */
function openByCell(
  { entries, audience }: Reach,
  protocol: number,
  ports: PortSet,
  wider?: Reach,
): readonly (readonly SecurityRule[])[] {
  const all = [...entries, ...(wider?.entries ?? [])].filter(({ traffic }) => (traffic.protocols & protocol) !== 0);
  const bounds = [...new Set([...all.map(({ traffic }) => traffic.ports), ports].flat(2))];
  const cells = bounds.filter((at) => isIn(ports, at)).sort((a, b) => a - b);
  // No group that Azure takes comes near this: all its rules count as if they opened the same port.
  if (cells.length * all.length > mostComparisons) return [entries.map(({ rule }) => rule)];
  const reached = (at: number, reach: Reach) => {
    const there = reach.entries.filter(
      ({ traffic }) => (traffic.protocols & protocol) !== 0 && isIn(traffic.ports, at),
    );
    return reach.audience.isEnough(joinedSets(there.map(({ far }) => far))) ? there.map(({ rule }) => rule) : [];
  };
  return cells.map((at) => (wider && reached(at, wider).length > 0 ? [] : reached(at, { entries, audience })));
}

function isIn(ports: PortSet, at: number): boolean {
  return ports.some(([from, to]) => from <= at && at < to);
}

function verdict(
  byProtocol: readonly (readonly (readonly SecurityRule[])[])[],
  whole: Opening["whole"],
): readonly SecurityRule[] {
  const isWhole = (cells: readonly (readonly SecurityRule[])[]) => cells.every((rules) => rules.length > 0);
  if (whole === "ports and protocols") return byProtocol.every(isWhole) ? byProtocol.flat(2) : [];
  return (whole === "ports" ? byProtocol.filter(isWhole) : byProtocol).flat(2);
}

function bitsOf(protocols: number): readonly number[] {
  return Object.values(protocolBits).filter((bit) => (bit & protocols) !== 0);
}
