import { contains, parseCidr } from "../../../constructs/core/cidr";
import type { Check } from "./check";

const privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"].map(parseCidr);

/** What belongs together when a hub or a workspace of another team is used. */
export const existingPlatform: Check = function* (draft) {
  const { network, visibility } = draft.platform ?? {};
  if (typeof network?.hub === "object" && network.hub.firewallPrivateIp !== undefined) {
    const address = parseCidr(`${network.hub.firewallPrivateIp}/32`);
    const isPrivate = address && privateRanges.some((range) => range && contains(range, address));
    if (!isPrivate) {
      const path = ["platform", "network", "hub", "firewallPrivateIp"];
      const fix = "give the address of the firewall inside the hub";
      yield { code: "ZTAI-CFG-061", path, message: "is not a private address", fix };
    }
  }
  const workspace = visibility?.workspace;
  if (typeof workspace === "object" && workspace.customerId === undefined && visibility?.flowLogs === true) {
    const path = ["platform", "visibility", "workspace"];
    const message = "lacks the key customerId, which traffic analytics of flow logs needs";
    yield { code: "ZTAI-CFG-062", path, message, fix: "add customerId: the workspace's GUID, or set flowLogs: false" };
  }
};
