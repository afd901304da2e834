import { openPortRule } from "../../shared/network/open-port-rule";
import { sensitivePorts } from "../../shared/network/ports";

/** File sharing, remote administration and directories were made for inside a network. */
export default openPortRule(
  {
    id: "security-group-sensitive-port",
    control: "ZTAI-NW-05",
    title: "Internal protocol is open to the internet",
    severity: "high",
    covers: [
      "kics:594c198b-4d79-41b8-9b36-fde13348b619",
      "trivy:AZU-0074",
      "cnspec:mondoo-azure-security-nsg-sensitive-ports-restricted",
    ],
    fix: "Close the port, or name the few addresses that need it.",
  },
  { ports: sensitivePorts, what: "any source reach a protocol made for inside a network" },
);
