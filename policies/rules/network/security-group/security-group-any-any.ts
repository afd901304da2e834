import { openPortRule } from "../../shared/network/open-port-rule";

/** A rule for every protocol and port is not a rule. */
export default openPortRule(
  {
    id: "security-group-any-any",
    control: "ZTAI-NW-05",
    title: "Everything is open to the internet",
    severity: "critical",
    covers: [],
    fix: "Name the ports, protocols and sources that are needed.",
  },
  { whole: "ports and protocols", what: "any source reach every port by every protocol" },
);
