import { parseArmId } from "../../../constructs/core/arm-id";
import { contains, parseCidr } from "../../../constructs/core/cidr";
import type { Draft } from "../draft";
import type { DeploymentCheck, DraftFinding } from "./check";

const privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"].map(parseCidr);

/** What belongs together when a hub, a workspace or a private link scope of another team is used. */
export const existingPlatform: DeploymentCheck = function* (draft) {
  yield* hubAddresses(draft);
  yield* zonesOfOthers(draft);
  yield* scopeOfWorkspace(draft);
  yield* sameSubscription(draft);
  yield* wholeEstate(draft);
};

/** What is not there is missing only where nothing is made elsewhere. */
function* wholeEstate({ complete, platform }: Draft): Generator<DraftFinding> {
  if (complete !== true) return;
  const { workspace } = platform?.visibility ?? {};
  if (typeof platform?.network?.hub !== "object" && typeof workspace !== "object") return;
  const message = "does not hold: a part of the platform is made elsewhere";
  yield { code: "ZTAI-CFG-065", path: ["complete"], message, fix: "remove it, or let this file create the platform" };
}

function* hubAddresses({ platform }: Draft): Generator<DraftFinding> {
  const hub = platform?.network?.hub;
  if (typeof hub !== "object" || hub.firewallPrivateIp === undefined) return;
  const address = parseCidr(`${hub.firewallPrivateIp}/32`);
  if (address && privateRanges.some((range) => range && contains(range, address))) return;
  const path = ["platform", "network", "hub", "firewallPrivateIp"];
  const fix = "give the address of the firewall inside the hub";
  yield { code: "ZTAI-CFG-061", path, message: "is not a private address", fix };
}

/** Zones are made where this file makes them at all. */
function* zonesOfOthers({ platform }: Draft): Generator<DraftFinding> {
  const { dns, dnsZonesFor = [] } = platform?.network ?? {};
  if (typeof dns !== "object" || dnsZonesFor.length === 0) return;
  const path = ["platform", "network", "dnsZonesFor"];
  const message = "has no effect: the zones are made by whoever owns dns.resourceGroupId";
  yield { code: "ZTAI-CFG-059", path, message, fix: "remove it" };
}

/** A private link scope is made for a created workspace, and its endpoint needs a subnet in the hub. */
function* scopeOfWorkspace({ platform }: Draft): Generator<DraftFinding> {
  const { hub } = platform?.network ?? {};
  const { workspace, privateLinkScope } = platform?.visibility ?? {};
  if (privateLinkScope !== "create") return;
  if (typeof workspace === "object") {
    const path = ["platform", "visibility", "privateLinkScope"];
    const message = "has no effect: an existing workspace is reached through its own scope";
    yield { code: "ZTAI-CFG-063", path, message, fix: "remove it" };
  } else if (typeof hub === "object" && hub.endpoints === undefined) {
    const path = ["platform", "network", "hub"];
    const message = "lacks the key endpoints, where the private endpoint of the created log workspace has to stand";
    const fix = "add endpoints with subnetId and addressPrefix, or bring the workspace as well";
    yield { code: "ZTAI-CFG-062", path, absent: [[...path, "endpoints"]], message, fix };
  }
}

/** What the platform's stacks write to must be in the subscription that they sign in to. */
function* sameSubscription({ platform }: Draft): Generator<DraftFinding> {
  const { hub } = platform?.network ?? {};
  const { privateLinkScope } = platform?.visibility ?? {};
  const targets = [
    typeof privateLinkScope === "object" && {
      id: privateLinkScope.id,
      path: ["platform", "visibility", "privateLinkScope", "id"],
    },
    typeof hub === "object" && {
      id: hub.firewallPolicyId,
      path: ["platform", "network", "hub", "firewallPolicyId"],
    },
    typeof hub === "object" && {
      id: hub.gatewayRouteTableId,
      path: ["platform", "network", "hub", "gatewayRouteTableId"],
    },
    typeof hub === "object" &&
      hub.peering !== "spoke-only" && {
        id: hub.virtualHubId ?? hub.virtualNetworkId,
        path: ["platform", "network", "hub", hub.virtualHubId === undefined ? "virtualNetworkId" : "virtualHubId"],
      },
  ];
  for (const target of targets) {
    if (!target || target.id === undefined || platform?.subscriptionId === undefined) continue;
    const found = parseArmId(target.id)?.subscriptionId.toLowerCase();
    if (found === undefined || found === platform.subscriptionId.toLowerCase()) continue;
    const message = `is in another subscription than platform.subscriptionId ${platform.subscriptionId}`;
    const fix =
      "set platform.subscriptionId to the subscription of the hub; for the peering alone, peering: spoke-only";
    yield { code: "ZTAI-CFG-064", path: target.path, message, fix };
  }
}
