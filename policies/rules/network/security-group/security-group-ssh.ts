import { openPortRule } from "../../shared/network/open-port-rule";
import { port } from "../../shared/network/ports";

/** Every address on the internet is tried for SSH within minutes. */
export default openPortRule(
  {
    id: "security-group-ssh",
    control: "ZTAI-NW-05",
    title: "SSH is open to the internet",
    severity: "high",
    covers: [
      "checkov:CKV_AZURE_10",
      "kics:3e3c175e-aadf-4e2b-a464-3fdac5748d24",
      "trivy:AZU-0050",
      "cnspec:mondoo-azure-security-ssh-access-restricted-from-internet",
    ],
    fix: "Reach machines through Azure Bastion and close port 22.",
  },
  { ports: [port(22)], protocol: "tcp", what: "any source reach SSH" },
);
