import type { DeploymentCheck } from "./check";

/** Keys of the network that say where things are, and make none. */
const places = ["hub", "dns", "addressSpace", "dnsZonesFor", "egress", "onPremises", "peerings"];

/** A file makes something: a workload, or a part of the platform. */
export const emptyEstate: DeploymentCheck = function* ({ platform, workloads = [] }) {
  const { network, visibility, defense } = platform ?? {};
  if (!network || !visibility || workloads.length > 0) return;
  const isBrought = [network.hub, network.dns, visibility.workspace].every((part) => typeof part === "object");
  const others = Object.entries(network).filter(
    ([key, value]) => !places.includes(key) && value !== undefined && !isEmpty(value),
  );
  const plans = defense?.defenderPlans;
  if (
    !isBrought ||
    visibility.privateLinkScope === "create" ||
    others.length > 0 ||
    (plans !== undefined && plans !== false)
  )
    return;
  const message = "makes nothing: hub, zones and workspace are brought, and there is no workload";
  yield {
    code: "ZTAI-CFG-089",
    path: ["platform"],
    ofKey: true,
    message,
    fix: "add a workload, or let the file create a part",
  };
};

/** What a default leaves where the file says nothing. */
function isEmpty(value: unknown): boolean {
  return (
    value === false ||
    value === "none" ||
    (typeof value === "object" && value !== null && Object.keys(value).length === 0)
  );
}
