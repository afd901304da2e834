import { openPortRule } from "../../shared/network/open-port-rule";

/** Open UDP services are used to flood others, with this address as the sender. */
export default openPortRule(
  {
    id: "security-group-udp",
    control: "ZTAI-NW-05",
    title: "UDP is open to the internet",
    severity: "medium",
    covers: [
      "checkov:CKV_AZURE_77",
      "datadog-iac:a3b4c5d6-e7f8-9012-3456-7890abcdef12",
      "cnspec:mondoo-azure-security-disable-udp-virtualmachines",
    ],
    fix: "Close UDP from the internet.",
  },
  { protocol: "udp", what: "any source reach UDP services" },
);
