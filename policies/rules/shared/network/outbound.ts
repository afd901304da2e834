import { holdsEveryPrivateNetwork, isMuchOfInternet } from "./address-set";
import { everybody, type Audience, type Opening } from "./opening";
import { protocolsWithPorts } from "./traffic";

/** Every address, private ones included. The tag Internet leaves private networks out; what it reaches the firewall judges. */
const everywhere: Audience = {
  part: (set) => set,
  isEnough: (set) => isMuchOfInternet(set) && holdsEveryPrivateNetwork(set),
};

/** Every port of everybody, by one protocol at least. */
export const everyPortOut: Opening = {
  direction: "outbound",
  audience: everybody,
  protocols: protocolsWithPorts,
  whole: "ports",
};

/** One port of every address; every port is another finding, and a worse one. */
export const onePortOut: Opening = { direction: "outbound", audience: everywhere, except: everyPortOut };
