import { notApplicable, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { is, meets } from "../../shared/require";

/** The consumption plan has no network of its own; a certificate is what tells callers apart before the policy runs. */
export default rule({
  id: "gateway-client-certificate",
  control: "ZTAI-NW-15",
  title: "Gateway of the consumption plan asks callers for no certificate",
  severity: "medium",
  covers: ["checkov:CKV_AZURE_152"],
  on: ["azurerm_api_management"],
  check: (gateway) => {
    const sku = gateway.value("sku_name");
    if (sku.state === "unknown") return unknown(`sku_name is unknown: ${sku.reason}`);
    if (!/^consumption/i.test(text(sku) ?? "")) return notApplicable("other plans ask for certificates by host name");
    return meets(gateway, is("client_certificate_enabled", true));
  },
  fix: "Set client_certificate_enabled to true.",
  examples: {
    pass: {
      resource: {
        azurerm_api_management: { a: { name: "apim-ai", sku_name: "Consumption_0", client_certificate_enabled: true } },
      },
    },
    fail: { resource: { azurerm_api_management: { a: { name: "apim-ai", sku_name: "Consumption_0" } } } },
  },
  edges: [
    {
      when: "the plan is another one",
      given: { resource: { azurerm_api_management: { a: { sku_name: "Premium_1" } } } },
      verdict: "not-applicable",
    },
  ],
});
