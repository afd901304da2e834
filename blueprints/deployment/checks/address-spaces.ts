import type { Cidr } from "../../../constructs/core/cidr";
import { contains, formatCidr, overlaps, parseCidr } from "../../../constructs/core/cidr";
import { requiredPrefix } from "../../../constructs/core/subnet-plan";
import { eachKindOnce } from "../../../constructs/network/subnet-roles";
import { ownSubnetsOf } from "../../declaration-of";
import type { Workload } from "../deployment.generated";
import type { DeepPartial, Draft } from "../draft";
import type { Path } from "../../../common/yaml/located";
import { formatPath } from "../../../common/yaml/located";
import type { DeploymentCheck, DraftFinding } from "./check";

/** A range of the file. */
interface AddressSpace {
  readonly path: Path;
  readonly text: string;
  /** Longest prefix that still holds the subnets. */
  readonly longestPrefix: number;
  /** Whether Container Apps and agents live in it, which keep some ranges to themselves. @default false */
  readonly spoke?: boolean;
  /** Workload that alone is peered with it: those of two workloads do not meet. @default - all of the estate does */
  readonly only?: number;
}

type Peerings = Readonly<Record<string, { readonly addressSpace?: string } | undefined>>;

const range = (text: string): Cidr => {
  const cidr = parseCidr(text);
  if (!cidr) throw new RangeError(`not a range: ${text}`);
  return cidr;
};

/** RFC 1918: the only ranges that Foundry's agent subnets take. */
const privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"].map(range);

/**
 * Ranges that the platform of Container Apps and of agents uses itself
 * (https://learn.microsoft.com/azure/container-apps/custom-virtual-networks, subnet address range restrictions).
 */
const reservedRanges = ["172.30.0.0/16", "172.31.0.0/16"].map(range);

/** Prefix length: the hub holds firewall, endpoints and resolver. */
const hubPrefix = 22;

/** Prefix length: two instances of a gateway share the clients' range, and a machine stands beside private endpoints. */
const accessPrefix = 26;

/**
 * Longest prefix of a workload's range: Azure gives a network in use no other one, so three quarters stay free for subnets to come.
 * What other workloads bring to the network comes out of that, and half of all stays free.
 */
function workloadPrefix(workload: DeepPartial<Workload>, workloads: Draft["workloads"] = []): number {
  const { name } = workload;
  const own = ownSubnetsOf(workload);
  // Of an unknown blueprint, nobody knows how much it takes.
  if (!own) return 32;
  const parts = workloads.filter((part) => name !== undefined && part?.onNetworkOf === name);
  const brought = parts.map((part) => ownSubnetsOf(part) ?? {});
  return Math.min(
    requiredPrefix([own]) - 2,
    requiredPrefix(eachKindOnce([own, ...brought])) - (parts.length > 0 ? 1 : 0),
  );
}

/** Ranges are written properly, private, large enough, not reserved, and apart from each other. */
export const addressSpaces: DeploymentCheck = function* (draft) {
  const network = draft.platform?.network;
  if (network?.hub === "create" && network.addressSpace === undefined) {
    const path: Path = ["platform", "network"];
    const absent = [[...path, "addressSpace"]];
    const fix = "add addressSpace: 10.0.0.0/20";
    yield { code: "ZTAI-CFG-011", path, absent, message: "lacks the key addressSpace", fix };
  }
  const earlier: { space: AddressSpace; cidr: Cidr }[] = [];
  for (const space of spacesOf(draft)) {
    const cidr = parseCidr(space.text);
    if (!cidr) {
      yield malformed(space);
      continue;
    }
    yield* misplaced(space, cidr);
    for (const other of earlier.filter((other) => overlaps(cidr, other.cidr) && meet(space, other.space))) {
      const message = `overlaps ${formatPath(other.space.path)} ${other.space.text}`;
      yield { code: "ZTAI-CFG-012", path: space.path, message, fix: "choose a range outside it" };
    }
    earlier.push({ space, cidr });
  }
};

/** Whether traffic of one could be meant for the other. */
function meet(one: AddressSpace, other: AddressSpace): boolean {
  return one.only === undefined || other.only === undefined || one.only === other.only;
}

function spacesOf(draft: Draft): AddressSpace[] {
  const hub = draft.platform?.network;
  const existing = hub?.hub !== "create";
  const spaces: AddressSpace[] = [];
  if (hub?.addressSpace !== undefined) {
    const path = ["platform", "network", "addressSpace"];
    spaces.push({ path, text: hub.addressSpace, longestPrefix: existing ? 32 : hubPrefix });
  }
  for (const [name, text] of Object.entries(hub?.onPremises?.ranges ?? {})) {
    if (text === undefined) continue;
    spaces.push({ path: ["platform", "network", "onPremises", "ranges", name], text, longestPrefix: 32 });
  }
  spaces.push(...peeredSpaces(["platform", "network"], hub?.peerings));
  if (hub?.vpn?.clientAddressSpace !== undefined) {
    const path = ["platform", "network", "vpn", "clientAddressSpace"];
    spaces.push({ path, text: hub.vpn.clientAddressSpace, longestPrefix: accessPrefix });
  }
  if (hub?.jumpHost?.addressSpace !== undefined) {
    const path = ["platform", "network", "jumpHost", "addressSpace"];
    spaces.push({ path, text: hub.jumpHost.addressSpace, longestPrefix: accessPrefix });
  }
  for (const [i, workload] of (draft.workloads ?? []).entries()) {
    if (workload?.addressSpace === undefined) continue;
    const path = ["workloads", i, "addressSpace"];
    const longestPrefix = workloadPrefix(workload, draft.workloads);
    spaces.push({ path, text: workload.addressSpace, longestPrefix, spoke: true });
  }
  for (const [i, workload] of (draft.workloads ?? []).entries()) {
    spaces.push(...peeredSpaces(["workloads", i], workload?.peerings).map((space) => ({ ...space, only: i })));
  }
  return spaces;
}

function peeredSpaces(path: Path, peerings: Peerings = {}): AddressSpace[] {
  return Object.entries(peerings).flatMap(([name, network]) => {
    const text = network?.addressSpace;
    return text === undefined ? [] : [{ path: [...path, "peerings", name, "addressSpace"], text, longestPrefix: 32 }];
  });
}

function* misplaced({ path, longestPrefix, spoke }: AddressSpace, cidr: Cidr): Generator<DraftFinding> {
  if (!privateRanges.some((outer) => contains(outer, cidr))) {
    const allowed = privateRanges.map(formatCidr).join(", ");
    yield { code: "ZTAI-CFG-022", path, message: "is not private", allowed, fix: "choose a range inside one of them" };
  }
  if (cidr.prefix > longestPrefix) {
    const message = `is too small: it has a prefix of ${cidr.prefix} bits`;
    yield { code: "ZTAI-CFG-023", path, message, fix: `give at least a /${longestPrefix}` };
  }
  const reserved = spoke && reservedRanges.find((outer) => overlaps(outer, cidr));
  if (reserved) {
    const message = `touches ${formatCidr(reserved)}, which the platform of agents and Container Apps uses itself`;
    yield { code: "ZTAI-CFG-024", path, message, fix: "choose a range outside it" };
  }
}

/** What is wrong with a text in CIDR form that is not a range, and how it should read. */
export function malformed({ path, text }: Pick<AddressSpace, "path" | "text">): DraftFinding {
  const [address = "", bits = ""] = text.split("/");
  const octets = address.split(".").map(Number);
  if (octets.some((octet) => octet > 255) || Number(bits) > 32) {
    const fix = "use octets up to 255 and a prefix up to 32";
    return { code: "ZTAI-CFG-021", path, message: "is not a range of addresses", fix };
  }
  const width = 2 ** (32 - Number(bits));
  const value = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  const first = Math.floor(value / width) * width;
  const start = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join(".");
  return {
    code: "ZTAI-CFG-021",
    path,
    message: "does not begin where a range of its size can",
    fix: `write ${start}/${Number(bits)}`,
  };
}
