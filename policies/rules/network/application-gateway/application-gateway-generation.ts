import { rule } from "../../../engine/rule";
import { meets, type Requirement } from "../../shared/require";

const secondGeneration: Requirement = {
  path: "sku.name",
  must: "Standard_v2 or WAF_v2",
  holds: (name) => /_v2$/i.test(String(name)),
  repair: "WAF_v2",
};

/** The first generation is retired and gets none of the firewall's new rules. */
export default rule({
  id: "application-gateway-generation",
  control: "ZTAI-NW-12",
  title: "Gateway is of the first generation",
  severity: "low",
  covers: [
    "psrule:Azure.AppGw.MigrateV2",
    "psrule:Azure.AppGw.MinSku",
    "policy-library-avm:migrate_to_application_gateway_v2",
  ],
  on: ["azurerm_application_gateway"],
  check: (gateway) => meets(gateway, secondGeneration),
  fix: "Use the SKU WAF_v2.",
  examples: {
    pass: { resource: { azurerm_application_gateway: { a: { sku: { name: "WAF_v2", tier: "WAF_v2" } } } } },
    fail: { resource: { azurerm_application_gateway: { a: { sku: { name: "WAF_Medium", tier: "WAF" } } } } },
  },
});
