import { parseArmId } from "../../../constructs/core/arm-id";
import { contains, overlaps, parseCidr } from "../../../constructs/core/cidr";
import { hubRange } from "../../../constructs/network/hub-places";
import { ZtaiError } from "../../../common/ztai-error";
import type { Path } from "../../../common/yaml/located";
import type { ExistingHub, Resolver } from "../deployment.generated";
import type { DeepPartial, Draft } from "../draft";
import type { DeploymentCheck, DraftFinding } from "./check";

const networkPath: Path = ["platform", "network"];
const resolverPath: Path = [...networkPath, "resolver"];

/** A resolver fits to its hub: one thing answers for names, and what it forwards gets there. */
export const resolver: DeploymentCheck = function* (draft) {
  const { hub, resolver: asked } = draft.platform?.network ?? {};
  if (asked === undefined) return;
  if (typeof hub === "object") yield* inExistingHub(draft, hub, asked);
  else yield* inCreatedHub(draft, asked);
};

function* inCreatedHub(draft: Draft, asked: DeepPartial<Resolver>): Generator<DraftFinding> {
  for (const side of ["inbound", "outbound"] as const) {
    if (asked[side] === undefined) continue;
    const message = "is of an existing hub: a created one plans its subnets";
    yield { code: "ZTAI-CFG-066", path: [...resolverPath, side], ofKey: true, message, fix: "remove it" };
  }
  if (Object.keys(asked.forward ?? {}).length === 0) {
    const message = "forwards nothing, and the firewall of a created hub answers for all other names";
    const fix = "name domains under forward, or remove it";
    yield { code: "ZTAI-CFG-100", path: resolverPath, ofKey: true, message, fix };
  }
  yield* keptRanges(draft);
  yield* unreachable(draft, asked);
}

/** https://learn.microsoft.com/azure/dns/dns-private-resolver-overview#subnet-restrictions, `10.0.1.0 - 10.0.16.255` */
const keptByService = Array.from({ length: 16 }, (_, i) => parseCidr(`10.0.${i + 1}.0/24`));

function* keptRanges({ platform }: Draft): Generator<DraftFinding> {
  const addressSpace = platform?.network?.addressSpace;
  if (addressSpace === undefined) return;
  for (const place of ["resolverInbound", "resolverOutbound"] as const) {
    const text = rangeOf(addressSpace, place);
    const range = text === undefined ? undefined : parseCidr(text);
    if (!range || !keptByService.some((kept) => kept && overlaps(kept, range))) continue;
    const message = `places the resolver at ${text}: of 10.0.1.0 to 10.0.16.255 it takes no subnet`;
    const fix = "begin the hub at 10.0.0.0, or at another range";
    yield { code: "ZTAI-CFG-024", path: [...networkPath, "addressSpace"], message, fix };
    return;
  }
}

/** What is wrong with the range of the hub itself is told elsewhere. */
function rangeOf(addressSpace: string, place: Parameters<typeof hubRange>[1]): string | undefined {
  try {
    return hubRange(addressSpace, place);
  } catch (error) {
    if (error instanceof ZtaiError) return undefined;
    throw error;
  }
}

function* unreachable({ platform }: Draft, { forward = {} }: DeepPartial<Resolver>): Generator<DraftFinding> {
  const { onPremises, peerings = {} } = platform?.network ?? {};
  const named = [
    ...Object.values(onPremises?.ranges ?? {}),
    ...Object.values(peerings).map((network) => network?.addressSpace),
  ];
  const ranges = named.flatMap((text) => parseCidr(text ?? "") ?? []);
  for (const [name, rule] of Object.entries(forward)) {
    for (const [i, server] of (rule?.servers ?? []).entries()) {
      const address = parseCidr(`${server ?? ""}/32`);
      if (!address || ranges.some((range) => contains(range, address))) continue;
      const path = [...resolverPath, "forward", name, "servers", i];
      const message = "is in no range of onPremises and of peerings, so nothing leads to it";
      yield { code: "ZTAI-CFG-101", path, message, fix: "name its range under onPremises.ranges" };
    }
  }
}

function* inExistingHub(
  draft: Draft,
  hub: DeepPartial<ExistingHub>,
  asked: DeepPartial<Resolver>,
): Generator<DraftFinding> {
  if (hub.virtualHubId !== undefined) {
    const message = "is of a hub that is a virtual network: behind Virtual WAN the firewall answers";
    yield { code: "ZTAI-CFG-066", path: resolverPath, ofKey: true, message, fix: "remove it" };
    return;
  }
  if (hub.dnsServers !== undefined) {
    const message = "name who answers for names, and resolver makes another that does";
    const path = [...networkPath, "hub", "dnsServers"];
    yield { code: "ZTAI-CFG-100", path, ofKey: true, message, fix: "remove one of them" };
  }
  const needed =
    Object.keys(asked.forward ?? {}).length > 0 ? (["inbound", "outbound"] as const) : (["inbound"] as const);
  for (const side of needed.filter((each) => asked[each] === undefined)) {
    const message = `lacks the key ${side}: an existing hub has no subnet that the kit plans`;
    const absent = [[...resolverPath, side]];
    yield { code: "ZTAI-CFG-011", path: resolverPath, absent, message, fix: `add ${side} with subnetId` };
  }
  yield* placed(draft, hub, asked);
}

/** A resolver stands in the hub's network, and is made in the subscription that the platform's stacks sign in to. */
function* placed(
  { platform }: Draft,
  { virtualNetworkId }: DeepPartial<ExistingHub>,
  asked: DeepPartial<Resolver>,
): Generator<DraftFinding> {
  const own = platform?.subscriptionId;
  const network = parseArmId(virtualNetworkId ?? "");
  if (network && own !== undefined && network.subscriptionId.toLowerCase() !== own.toLowerCase()) {
    const message = `is of a network in another subscription than platform.subscriptionId ${own}`;
    const fix = "set platform.subscriptionId to the subscription of the hub";
    yield { code: "ZTAI-CFG-064", path: resolverPath, ofKey: true, message, fix };
  }
  for (const side of ["inbound", "outbound"] as const) {
    const id = asked[side]?.subnetId;
    if (id === undefined || virtualNetworkId === undefined || parseArmId(id) === undefined) continue;
    if (id.toLowerCase().startsWith(`${virtualNetworkId.toLowerCase()}/subnets/`)) continue;
    const message = "is not a subnet of the hub's network";
    const fix = "name a subnet of hub.virtualNetworkId";
    yield { code: "ZTAI-CFG-060", path: [...resolverPath, side, "subnetId"], message, fix };
  }
}
