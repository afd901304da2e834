import { openPortRule } from "../../shared/network/open-port-rule";

/** A rule that lets the internet in makes every port behind it public. */
export default openPortRule(
  {
    id: "security-group-open-inbound",
    control: "ZTAI-NW-05",
    title: "Security group lets any source in",
    severity: "high",
    covers: ["trivy:AZU-0047", "psrule:Azure.NSG.AnyInboundSource"],
    fix: "Name the ranges or service tags that may connect.",
  },
  { what: "any source in" },
);
