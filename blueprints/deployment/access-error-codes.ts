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
  "ZTAI-CFG-103": {
    title: "A Bastion that nobody reaches",
    meaning:
      "Without internetClients Bastion has no public address: people come to it over the VPN of the file or from on-premises, and the file has neither.",
    fix: "Add platform.network.vpn or onPremises, or name public ranges under platform.network.bastion.internetClients.",
  },
  "ZTAI-CFG-104": {
    title: "A jump host without Bastion",
    meaning: "The machine has no public address, and its network lets in sessions from Bastion alone.",
    fix: "Add platform.network.bastion, or leave the jump host out.",
  },
  "ZTAI-CFG-105": {
    title: "A jump host that lets nobody sign in",
    meaning: "People sign in with Entra ID and a role on the machine, which groups are granted.",
    fix: "Name a group under platform.network.jumpHost.users or administrators.",
  },
  "ZTAI-CFG-106": {
    title: "A range of the internet that is private",
    meaning: "internetClients are public ranges, from which Bastion's public address is called.",
    fix: "Name the public range, as the people's firewall translates theirs.",
  },
} as const satisfies Record<string, ErrorExplanation>;
