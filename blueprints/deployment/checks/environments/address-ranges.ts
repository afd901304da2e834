import type { Cidr } from "../../../../constructs/core/cidr";
import { parseCidr } from "../../../../constructs/core/cidr";
import type { Path } from "../../../../common/yaml/located";
import type { EnvironmentCheck, EnvironmentDraft } from "./environment-check";
import { hubId, lastName } from "./platform-ids";

interface Range {
  readonly environment: EnvironmentDraft;
  readonly path: Path;
  readonly text: string;
  readonly cidr: Cidr;
  readonly isHub: boolean;
}

/**
 * Networks that are peered with the same hub have ranges apart from each other and from the hub's, whichever environment they
 * are of. Azure refuses the second peering: VnetAddressSpaceOverlapsWithAlreadyPeeredVnet
 * (https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview).
 */
export const addressRanges: EnvironmentCheck = function* (environments) {
  for (const hub of new Set(environments.flatMap(({ draft }) => hubId(draft) ?? []))) {
    const peered = environments.filter(({ draft }) => hubId(draft) === hub);
    for (const [one, other] of overlapping(peered.flatMap(rangesOf))) {
      yield {
        code: "ZTAI-CFG-012",
        sides: [one, other],
        relation: (other, place) => `overlaps ${other} ${place}`,
        reason: one.isHub || other.isHub ? "one is the hub of the other" : `both are peered with ${lastName(hub)}`,
        fix: "give one of them another range, in its overlay",
      };
    }
  }
};

function rangesOf(environment: EnvironmentDraft): Range[] {
  const { platform, workloads = [] } = environment.draft;
  const written = [
    { text: platform?.network?.addressSpace, path: ["platform", "network", "addressSpace"], isHub: true },
    ...workloads.map((workload, i) => ({
      text: workload?.addressSpace,
      path: ["workloads", i, "addressSpace"],
      isHub: false,
    })),
  ];
  return written.flatMap(({ text, path, isHub }) => {
    const cidr = text === undefined ? undefined : parseCidr(text);
    return cidr && text !== undefined ? [{ environment, path, text, cidr, isHub }] : [];
  });
}

/** Pairs of two environments that share an address. A hub that both describe is compared with the workloads of each already. */
function* overlapping(ranges: readonly Range[]): Generator<readonly [Range, Range]> {
  const sorted = [...ranges].sort((a, b) => (a.cidr.first < b.cidr.first ? -1 : a.cidr.first > b.cidr.first ? 1 : 0));
  for (const [i, one] of sorted.entries()) {
    for (const other of sorted.slice(i + 1)) {
      if (other.cidr.first > one.cidr.last) break;
      if (one.environment !== other.environment && !isKnown(one, other, ranges)) yield [one, other];
    }
  }
}

function isKnown(one: Range, other: Range, ranges: readonly Range[]): boolean {
  if (one.isHub === other.isHub) return one.isHub;
  const [hub, workload] = one.isHub ? [one, other] : [other, one];
  return ranges.some(
    ({ environment, isHub, text }) => isHub && environment === workload.environment && text === hub.text,
  );
}
