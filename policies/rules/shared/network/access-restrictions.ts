import type { Block } from "../../../estate/block";
import { fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import { text } from "../../../estate/value";
import {
  everywhere,
  isMuchOfInternet,
  joinedSets,
  nowhere,
  parseAddresses,
  without,
  type AddressSet,
} from "./address-set";
import { itemsOf, read, type Reading } from "./reading";

/** Arguments in which a restriction names addresses, over the types that have some. */
const sources = ["ip_address", "ip_address_range", "service_tag", "source_address_prefix"] as const;

/** A restriction of an app or of a port, asked in the order of priorities. */
interface Restriction {
  readonly action: "allow" | "deny" | "unknown";
  readonly priority: number;
  readonly addresses: Reading<AddressSet>;
}

/**
 * The restrictions of an app let in others than everybody, together and behind those that deny before them.
 * @param path names of the blocks, each a restriction
 */
export function restrictedTo(app: Block, path: string): Outcome {
  const [name = "", ...rest] = path.split(".");
  const found = app.blocks(name);
  if (found.state === "unknown") return unknown(found.reason);
  if (rest.length > 0) {
    const [only] = found.blocks;
    return only ? restrictedTo(only, rest.join(".")) : pass();
  }
  const ordered = found.blocks.map(restrictionOf).sort((a, b) => a.priority - b.priority);
  if (isMuchOfInternet(passing(ordered, "least"))) return fail(`${name} lets everybody in`);
  if (!isMuchOfInternet(passing(ordered, "most"))) return pass();
  const reason = ordered.find(({ addresses }) => addresses.reason !== undefined)?.addresses.reason;
  return unknown(`${name} may let everybody in: ${reason ?? "the action of a restriction is not known"}`);
}

/** What passes at least, or at most. A restriction by headers or from a subnet is not for everybody. */
function passing(ordered: readonly Restriction[], end: "least" | "most"): AddressSet {
  let denied = nowhere;
  const allowed = ordered.map(({ action, addresses }) => {
    const isDenial = action === "deny" || (action === "unknown" && end === "least");
    if (isDenial) denied = joinedSets([denied, end === "least" ? addresses.most : addresses.least]);
    return isDenial ? nowhere : without(addresses[end], denied);
  });
  return joinedSets(allowed);
}

function restrictionOf(restriction: Block): Restriction {
  const written = restriction.value("action");
  const action = written.state === "absent" ? restriction.value("access") : written;
  const priority = restriction.value("priority");
  return {
    action: action.state === "unknown" ? "unknown" : text(action)?.toLowerCase() === "deny" ? "deny" : "allow",
    priority: priority.state === "known" ? Number(priority.value) : lastPriority,
    addresses: read(
      sources.flatMap((source) => itemsOf(restriction, source)),
      parseAddresses,
      joinedSets,
      everywhere,
    ),
  };
}

/** Priority of a restriction that names none. https://learn.microsoft.com/azure/app-service/app-service-ip-restrictions */
const lastPriority = 65000;
