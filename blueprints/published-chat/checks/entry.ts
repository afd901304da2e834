import type { Path } from "../../../common/yaml/located";
import type { PublishedChatWorkload } from "../../deployment";
import type { DraftFinding, WorkloadCheck } from "../../deployment/checks/check";
import { exactlyOne } from "../../rag-chat/checks/exactly-one";

/** An entry is one thing, leads to an app, and is the only way to it. */
export const oneEntry: WorkloadCheck<PublishedChatWorkload> = function* (workload, place) {
  if (!workload.entry) return;
  const path = [...place.path, "entry"];
  yield* exactlyOne(path, workload.entry, ["applicationGateway", "frontDoor"]);
  if (workload.app === undefined) {
    const message = "leads to no app";
    const fix = "add app, or leave entry out until the image of the app is in the registry";
    yield { code: "ZTAI-CFG-110", path, ofKey: true, absent: [[...place.path, "app"]], message, fix };
  }
  const { frontDoor, applicationGateway } = workload.entry;
  const onInternet = frontDoor !== undefined || applicationGateway?.frontEnd === "public";
  if (workload.app?.domain) {
    const message = "is a name by which nobody reaches the app: the entry stands before it";
    yield pointless([...place.path, "app", "domain"], message, "remove it: callers use the host name of the entry");
  }
  if (onInternet && Object.keys(workload.clients ?? {}).length > 0) {
    const message = "names ranges of the network, and the entry is on the internet";
    yield pointless([...place.path, "clients"], message, "remove it, or take frontEnd: private");
  }
  if (applicationGateway?.frontEnd === "private" && applicationGateway.allowedCountries) {
    const message = "would let nobody in: an address of the network is of no country";
    const where = [...path, "applicationGateway", "allowedCountries"];
    yield pointless(where, message, "remove it: clients says who may call");
  }
};

function pointless(path: Path, message: string, fix: string): DraftFinding {
  return { code: "ZTAI-CFG-111", path, ofKey: true, message, fix };
}
