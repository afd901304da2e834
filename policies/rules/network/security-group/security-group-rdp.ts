import { openPortRule } from "../../shared/network/open-port-rule";
import { port } from "../../shared/network/ports";

/** Remote desktop is how ransomware most often comes in. */
export default openPortRule(
  {
    id: "security-group-rdp",
    control: "ZTAI-NW-05",
    title: "Remote desktop is open to the internet",
    severity: "high",
    covers: [
      "checkov:CKV_AZURE_9",
      "kics:efbf6449-5ec5-4cfe-8f15-acc51e0d787c",
      "datadog-iac:efbf6449-5ec5-4cfe-8f15-acc51e0d787c",
      "trivy:AZU-0048",
      "cnspec:mondoo-azure-security-rdp-access-restricted-from-internet",
    ],
    fix: "Reach machines through Azure Bastion and close port 3389.",
  },
  { ports: [port(3389)], protocol: "tcp", what: "any source reach remote desktop" },
);
