import { overlaps, parseCidr } from "../../../constructs/core/cidr";
import { privateRanges } from "../../../constructs/network/address-space";
import type { Path } from "../../../common/yaml/located";
import type { Draft } from "../draft";
import { malformed } from "./address-spaces";
import type { DeploymentCheck, DraftFinding } from "./check";

const networkPath: Path = ["platform", "network"];

/** The ways in for people lead somewhere, and somebody may take them. */
export const operatorsAccess: DeploymentCheck = function* (draft) {
  yield* ofCreatedHub(draft);
  yield* rangesElsewhere(draft);
  yield* bastionClients(draft);
  yield* jumpHost(draft);
};

/** Gateway and Bastion stand in the hub. */
function* ofCreatedHub({ platform }: Draft): Generator<DraftFinding> {
  const network = platform?.network;
  if (typeof network?.hub !== "object") return;
  for (const key of ["vpn", "bastion", "jumpHost"] as const) {
    if (network[key] === undefined) continue;
    const message = "is of a hub that this file creates: the ways into an existing hub are its owner's business";
    yield { code: "ZTAI-CFG-066", path: [...networkPath, key], ofKey: true, message, fix: "remove it" };
  }
}

function* rangesElsewhere({ platform }: Draft): Generator<DraftFinding> {
  for (const key of ["vpn", "jumpHost"] as const) {
    for (const [name, text] of Object.entries(platform?.network?.[key]?.ranges ?? {})) {
      if (text === undefined || parseCidr(text)) continue;
      yield malformed({ path: [...networkPath, key, "ranges", name], text });
    }
  }
}

function* bastionClients({ platform }: Draft): Generator<DraftFinding> {
  const { bastion, vpn, onPremises } = platform?.network ?? {};
  if (bastion === undefined) return;
  const path: Path = [...networkPath, "bastion"];
  if (bastion.internetClients === undefined && vpn === undefined && onPremises === undefined) {
    const message = "is reached by nobody: it has no public address, and no private network leads to the hub";
    const fix = "add vpn, name ranges under onPremises, or let people in over the internet by internetClients";
    yield { code: "ZTAI-CFG-103", path, ofKey: true, message, fix };
  }
  const known = privateRanges.flatMap((text) => parseCidr(text) ?? []);
  for (const [name, text] of Object.entries(bastion.internetClients ?? {})) {
    if (text === undefined) continue;
    const at = [...path, "internetClients", name];
    const range = parseCidr(text);
    if (!range) yield malformed({ path: at, text });
    else if (known.some((each) => overlaps(each, range))) {
      const message = "is private, and comes from no internet";
      const fix = "name the public range of those people; private ones come over vpn and onPremises by themselves";
      yield { code: "ZTAI-CFG-106", path: at, message, fix };
    }
  }
}

function* jumpHost({ platform }: Draft): Generator<DraftFinding> {
  const { jumpHost: machine, bastion } = platform?.network ?? {};
  if (machine === undefined) return;
  const path: Path = [...networkPath, "jumpHost"];
  if (bastion === undefined) {
    const message = "has no way in: sessions come from Bastion alone";
    const fix = "add bastion: {} beside it, or reach the workloads over vpn without a machine";
    yield { code: "ZTAI-CFG-104", path, ofKey: true, message, fix };
  }
  const { users = [], administrators = [] } = machine;
  if (users.length + administrators.length === 0) {
    const message = "lets nobody sign in: users and administrators name no group";
    yield { code: "ZTAI-CFG-105", path, ofKey: true, message, fix: "name a group under users or administrators" };
  }
  for (const [i, id] of users.entries()) {
    if (id === undefined || !administrators.some((other) => other?.toLowerCase() === id.toLowerCase())) continue;
    const message = "is among administrators already, who may do more";
    yield { code: "ZTAI-CFG-041", path: [...path, "users", i], message, fix: "keep one of them" };
  }
}
