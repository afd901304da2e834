import { parseArmId } from "../../../constructs/core/arm-id";
import type { Path } from "../../../common/yaml/located";
import type { DeploymentCheck, DraftFinding } from "./check";

type Peerings = Readonly<Record<string, { readonly virtualNetworkId?: string } | undefined>>;

/** Ids of existing resources are ARM ids of the right type. */
export const armIds: DeploymentCheck = function* (draft) {
  const { network, visibility } = draft.platform ?? {};
  const { hub, dns } = network ?? {};
  const { workspace, privateLinkScope } = visibility ?? {};
  if (typeof hub === "object") {
    const path = ["platform", "network", "hub"];
    yield* expectType(hub.virtualNetworkId, "Microsoft.Network/virtualNetworks", [...path, "virtualNetworkId"]);
    yield* expectType(hub.firewallPolicyId, "Microsoft.Network/firewallPolicies", [...path, "firewallPolicyId"]);
    yield* expectType(hub.virtualHubId, "Microsoft.Network/virtualHubs", [...path, "virtualHubId"]);
    yield* expectType(hub.gatewayRouteTableId, "Microsoft.Network/routeTables", [...path, "gatewayRouteTableId"]);
    const subnet = [...path, "endpoints", "subnetId"];
    yield* expectType(hub.endpoints?.subnetId, "Microsoft.Network/virtualNetworks/subnets", subnet);
  }
  yield* expectType(network?.ddosProtectionPlanId, "Microsoft.Network/ddosProtectionPlans", [
    "platform",
    "network",
    "ddosProtectionPlanId",
  ]);
  if (typeof network?.ddosProtection === "object") {
    const path = ["platform", "network", "ddosProtection", "planId"];
    yield* expectType(network.ddosProtection.planId, "Microsoft.Network/ddosProtectionPlans", path);
  }
  for (const side of ["inbound", "outbound"] as const) {
    const path = ["platform", "network", "resolver", side, "subnetId"];
    yield* expectType(network?.resolver?.[side]?.subnetId, "Microsoft.Network/virtualNetworks/subnets", path);
  }
  yield* peeredNetworks(["platform", "network"], network?.peerings);
  for (const [i, workload] of (draft.workloads ?? []).entries()) {
    yield* peeredNetworks(["workloads", i], workload?.peerings);
  }
  if (typeof dns === "object")
    yield* expectType(dns.resourceGroupId, "", ["platform", "network", "dns", "resourceGroupId"]);
  if (typeof workspace === "object") {
    const path = ["platform", "visibility", "workspace", "workspaceId"];
    yield* expectType(workspace.workspaceId, "Microsoft.OperationalInsights/workspaces", path);
  }
  if (typeof privateLinkScope === "object") {
    const path = ["platform", "visibility", "privateLinkScope", "id"];
    yield* expectType(privateLinkScope.id, "Microsoft.Insights/privateLinkScopes", path);
  }
};

function* peeredNetworks(path: Path, peerings: Peerings = {}): Generator<DraftFinding> {
  for (const [name, network] of Object.entries(peerings)) {
    const at = [...path, "peerings", name, "virtualNetworkId"];
    yield* expectType(network?.virtualNetworkId, "Microsoft.Network/virtualNetworks", at);
  }
}

/** A resource group has no type of its own: "". */
function* expectType(id: string | undefined, type: string, path: Path): Generator<DraftFinding> {
  if (id === undefined) return;
  const parsed = parseArmId(id);
  if (parsed?.type.toLowerCase() === type.toLowerCase()) return;
  const message = parsed === undefined ? "is not an ARM id" : `is the id of a ${parsed.type || "resource group"}`;
  const provider = type === "" ? "" : `/providers/${type}/<name>`;
  const allowed = `/subscriptions/<guid>/resourceGroups/<name>${provider}`;
  const fix = "copy the id from the portal (Overview, JSON view)";
  yield { code: "ZTAI-CFG-060", path, message, allowed, fix };
}
