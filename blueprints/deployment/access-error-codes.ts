import type { ErrorExplanation } from "./error-explanation";

/** Codes of problems with how names and people find the estate. */
export const accessErrors = {
  "ZTAI-CFG-100": {
    title: "A second answer for names",
    meaning:
      "One thing answers for the names that workloads ask for. In a created hub that is the firewall, and a resolver behind it is for the domains that it forwards; in an existing hub it is the firewall, dnsServers or the resolver.",
    fix: "Name domains under platform.network.resolver.forward, or remove one of the two.",
  },
  "ZTAI-CFG-101": {
    title: "A DNS server that nothing leads to",
    meaning:
      "The resolver of a created hub asks servers behind a gateway or in a peered network. Routes are given and not learned, so their range is named.",
    fix: "Name the range of the server under platform.network.onPremises.ranges or platform.network.peerings.",
  },
  "ZTAI-CFG-102": {
    title: "Two DDoS protection plans",
    meaning: "A network follows one plan. ddosProtectionPlanId says the same as ddosProtection.planId.",
    fix: "Keep ddosProtection.",
  },
} as const satisfies Record<string, ErrorExplanation>;
