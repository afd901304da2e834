import { openPortRule } from "../../shared/network/open-port-rule";

/** VNC checks a short password at best, and sends it in the clear. */
export default openPortRule(
  {
    id: "security-group-vnc",
    control: "ZTAI-NW-05",
    title: "Screen sharing is open to the internet",
    severity: "high",
    covers: ["cnspec:mondoo-azure-security-vnc-access-restricted-from-internet"],
    fix: "Close ports 5900 to 5903 and use Azure Bastion.",
  },
  { ports: [[5900, 5903]], protocol: "tcp", what: "any source reach VNC" },
);
