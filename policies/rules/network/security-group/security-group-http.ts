import { openPortRule } from "../../shared/network/open-port-rule";
import { port } from "../../shared/network/ports";

/** What answers on port 80 answers without encryption. */
export default openPortRule(
  {
    id: "security-group-http",
    control: "ZTAI-NW-05",
    title: "Plain HTTP is open to the internet",
    severity: "medium",
    covers: ["checkov:CKV_AZURE_160"],
    fix: "Close port 80 and publish HTTPS through a gateway with a firewall.",
  },
  { ports: [port(80)], protocol: "tcp", what: "any source reach plain HTTP" },
);
