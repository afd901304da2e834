import { all, fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import type { Block } from "../../../estate/block";
import { text } from "../../../estate/value";
import { rule } from "../../../engine/rule";
import { everyBlock } from "../../shared/judge";

function inspected(detection: Block): Outcome {
  const bypass = detection.blocks("traffic_bypass");
  const signatures = everyBlock(detection, "signature_overrides", (signature) => {
    const state = signature.value("state");
    if (state.state === "unknown") return unknown(`the state of a signature is unknown: ${state.reason}`);
    return text(state)?.toLowerCase() === "off" ? fail("signature_overrides switches a signature off") : pass();
  });
  if (bypass.state === "unknown") return all([unknown(bypass.reason), signatures]);
  return bypass.blocks.length > 0 ? fail("traffic_bypass lets traffic past inspection") : signatures;
}

/** Whoever knows which addresses are not inspected comes from there. */
export default rule({
  id: "firewall-inspection-bypass",
  control: "ZTAI-NW-07",
  title: "Traffic bypasses intrusion detection",
  severity: "medium",
  covers: ["cnspec:mondoo-azure-security-firewall-no-idps-bypass-rules"],
  on: ["azurerm_firewall_policy"],
  check: (policy) => everyBlock(policy, "intrusion_detection", inspected),
  fix: "Remove traffic_bypass and the overrides that switch signatures off.",
  examples: {
    pass: { resource: { azurerm_firewall_policy: { a: { intrusion_detection: { mode: "Deny" } } } } },
    fail: {
      resource: {
        azurerm_firewall_policy: {
          a: { intrusion_detection: { mode: "Deny", traffic_bypass: { name: "backup", protocol: "TCP" } } },
        },
      },
    },
  },
});
