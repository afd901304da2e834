import { notApplicable, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { text } from "../../estate/value";
import { is, meets } from "../shared/require";

/**
 * A log of sessions says who came; only a recording says what they did.
 * https://learn.microsoft.com/azure/bastion/session-recording
 */
export default rule({
  id: "bastion-session-recording",
  control: "ZTAI-EP-05",
  title: "Bastion could record sessions and does not",
  severity: "low",
  on: ["azurerm_bastion_host"],
  check: (bastion) => {
    const sku = bastion.value("sku");
    if (sku.state === "unknown") return unknown(`sku is unknown: ${sku.reason}`);
    if (text(sku)?.toLowerCase() !== "premium") return notApplicable("its SKU records no sessions");
    return meets(bastion, is("session_recording_enabled", true));
  },
  fix: "Set session_recording_enabled to true, and give Bastion a container to record to.",
  examples: {
    pass: { resource: { azurerm_bastion_host: { a: { sku: "Premium", session_recording_enabled: true } } } },
    fail: { resource: { azurerm_bastion_host: { a: { sku: "Premium" } } } },
  },
  edges: [
    {
      when: "its SKU records none",
      given: { resource: { azurerm_bastion_host: { a: { sku: "Standard" } } } },
      verdict: "not-applicable",
    },
    {
      when: "it is made by azapi, without an address",
      given: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.Network/bastionHosts@2025-03-01",
              name: "bas",
              body: { sku: { name: "Premium" }, properties: { enablePrivateOnlyBastion: true } },
            },
          },
        },
      },
      verdict: "fail",
    },
  ],
});
