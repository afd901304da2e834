import { parseArmId } from "../../../constructs/core/arm-id";
import { parseCidr } from "../../../constructs/core/cidr";
import { callersByWay } from "../../../constructs/network/remote-callers";
import type { Path } from "../../../common/yaml/located";
import { formatPath } from "../../../common/yaml/located";
import type { DeepPartial, Draft } from "../draft";
import type { ExistingHub, PeeredNetwork } from "../deployment.generated";
import { malformed } from "./address-spaces";
import type { DeploymentCheck, DraftFinding } from "./check";

const networkPath: Path = ["platform", "network"];

/** What lies behind a gateway or a further peering can be reached, by a hub of this kind and with the rights that there are. */
export const remoteNetworks: DeploymentCheck = function* (draft) {
  const hub = draft.platform?.network?.hub;
  yield* namedOnce(draft);
  yield* otherSides(draft);
  if (typeof hub !== "object") return;
  yield* ofCreatedHub(draft);
  if (hub.virtualHubId !== undefined) yield* ofVirtualHub(draft, hub);
  yield* firewallRange(draft, hub);
};

/** Names of routes that the kit gives itself. */
const reserved = ["firewall", "hub-endpoints", "hub-resolver", "jump-host", "vpn-clients", "access"];

/** A range is a route, which has a name in its table: that of a workload, of a range, or of a network. */
function* namedOnce({ platform, workloads }: Draft): Generator<DraftFinding> {
  const { onPremises, peerings } = platform?.network ?? {};
  const first = new Map<string, Path>();
  for (const [i, workload] of (workloads ?? []).entries()) {
    if (workload?.name !== undefined) first.set(workload.name, ["workloads", i, "name"]);
  }
  const named: Path[] = [
    ...Object.keys(onPremises?.ranges ?? {}).map((name) => [...networkPath, "onPremises", "ranges", name]),
    ...Object.keys(peerings ?? {}).map((name) => [...networkPath, "peerings", name]),
  ];
  for (const path of named) {
    const name = String(path.at(-1));
    const earlier = first.get(name);
    const fix = "choose another name";
    if (reserved.includes(name)) {
      yield { code: "ZTAI-CFG-042", path, ofKey: true, message: "is the name of a route of the kit", fix };
    } else if (earlier) {
      const message = `is the name of ${formatPath(earlier)} already: routes are told apart by it`;
      yield { code: "ZTAI-CFG-041", path, ofKey: true, message, fix };
    } else first.set(name, path);
  }
}

type Peerings = DeepPartial<Readonly<Record<string, PeeredNetwork>>>;

/** The other side of a peering is written in the subscription that the stack signs in to. */
function* otherSides({ platform, workloads }: Draft): Generator<DraftFinding> {
  yield* otherSidesOf(networkPath, platform?.network?.peerings, platform?.subscriptionId);
  for (const [i, workload] of (workloads ?? []).entries()) {
    yield* otherSidesOf(["workloads", i], workload?.peerings, workload?.subscriptionId);
  }
}

function* otherSidesOf(path: Path, peerings: Peerings = {}, own?: string): Generator<DraftFinding> {
  for (const [name, network] of Object.entries(peerings)) {
    if (network?.sides !== "both" || network.virtualNetworkId === undefined || own === undefined) continue;
    const found = parseArmId(network.virtualNetworkId)?.subscriptionId.toLowerCase();
    if (found === undefined || found === own.toLowerCase()) continue;
    const message = `is in another subscription than the network that is peered with it, ${own}`;
    const fix = "set sides: own, and let its owner write the other side";
    yield { code: "ZTAI-CFG-064", path: [...path, "peerings", name, "virtualNetworkId"], message, fix };
  }
}

function* ofCreatedHub({ platform }: Draft): Generator<DraftFinding> {
  if (Object.keys(platform?.network?.peerings ?? {}).length === 0) return;
  const path = [...networkPath, "peerings"];
  const message = "are of a hub that this file creates: what an existing hub is peered with is its owner's business";
  yield { code: "ZTAI-CFG-066", path, ofKey: true, message, fix: "name its ranges under onPremises, or remove it" };
}

function* ofVirtualHub({ platform }: Draft, hub: DeepPartial<ExistingHub>): Generator<DraftFinding> {
  const path = [...networkPath, "hub"];
  const fix = "remove it";
  if (hub.dnsServers !== undefined) {
    const message =
      "is of a hub that is a virtual network: behind Virtual WAN the firewall answers, and asks those servers";
    yield { code: "ZTAI-CFG-066", path: [...path, "dnsServers"], ofKey: true, message, fix };
  }
  if (hub.gatewayRouteTableId !== undefined) {
    const message = "is of a hub that is a virtual network: a hub of Virtual WAN routes by its routing intent";
    yield { code: "ZTAI-CFG-066", path: [...path, "gatewayRouteTableId"], ofKey: true, message, fix };
  }
  if (platform?.network?.onPremises?.gatewayTransit === true) {
    const message = "is of a hub that is a virtual network: a connection to Virtual WAN uses its gateways anyway";
    const at = [...networkPath, "onPremises", "gatewayTransit"];
    yield { code: "ZTAI-CFG-066", path: at, ofKey: true, message, fix };
  }
}

/** A private endpoint sees the firewall call, where a rule by host name lets builders through. */
function* firewallRange({ platform, workloads }: Draft, hub: DeepPartial<ExistingHub>): Generator<DraftFinding> {
  const { firewallAddressPrefix: text, firewallPolicyId } = hub;
  const path = [...networkPath, "hub"];
  if (text !== undefined && !parseCidr(text)) yield malformed({ path: [...path, "firewallAddressPrefix"], text });
  if (text !== undefined || firewallPolicyId === undefined) return;
  const ranges = textsOf(platform?.network?.onPremises?.ranges);
  for (const [i, workload] of (workloads ?? []).entries()) {
    const { remote } = callersByWay(textsOf(workload?.builders), ranges);
    const [name] = Object.keys(remote);
    if (name === undefined) continue;
    const at = formatPath(["workloads", i, "builders"]);
    const message = `lacks the key firewallAddressPrefix, from where the firewall calls private endpoints for ${at}`;
    const fix = "add firewallAddressPrefix: the range of the firewall's subnet";
    yield { code: "ZTAI-CFG-067", path, absent: [[...path, "firewallAddressPrefix"]], message, fix };
    return;
  }
}

function textsOf(ranges: Readonly<Record<string, string | undefined>> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(ranges).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  );
}
