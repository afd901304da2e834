import { internalPortRule } from "../../shared/network/internal-port-rule";
import { wholePrivateRange } from "../../shared/network/opening";

/** A private range as a whole covers every network that will ever be connected. */
export default internalPortRule(
  {
    id: "security-group-wide-source",
    control: "ZTAI-NW-05",
    title: "Internal protocol is open to a whole private range",
    severity: "low",
    covers: ["kics:c6c7b33d-d7f6-4ab8-8c82-ca0431ecdb7e"],
    fix: "Name the subnets that need the port.",
  },
  { audience: wholePrivateRange, who: "a whole private range", example: "10.0.0.0/8" },
);
