import { frontDoorRegions } from "../../../constructs/core/services/front-door";
import type { PublishedChatWorkload } from "../../deployment";
import type { WorkloadCheck } from "../../deployment/checks/check";

/** Front Door makes its private endpoint in a region that has them. */
export const entryRegion: WorkloadCheck<PublishedChatWorkload> = function* ({ entry, location }, place) {
  if (!entry?.frontDoor) return;
  const { privateLinkLocation } = entry.frontDoor;
  const region = privateLinkLocation ?? location ?? place.draft.location;
  if (region === undefined || (frontDoorRegions as readonly string[]).includes(region)) return;
  const path = [...place.path, "entry", "frontDoor"];
  const about =
    privateLinkLocation === undefined
      ? { path, ofKey: true as const, absent: [[...path, "privateLinkLocation"]] }
      : { path: [...path, "privateLinkLocation"] };
  const message =
    privateLinkLocation === undefined
      ? `makes no private endpoints in ${region}`
      : "is a region in which Front Door makes no private endpoints";
  const allowed = frontDoorRegions.join(", ");
  yield { code: "ZTAI-CFG-112", ...about, message, allowed, fix: "name the nearest of them as privateLinkLocation" };
};
