import { attributeRule } from "../../shared/attribute-rule";
import { isOneOf } from "../../shared/require";

/** Basic addresses let everything in by default; Standard ones let nothing in. */
export default attributeRule({
  id: "public-address-sku",
  control: "ZTAI-NW-05",
  title: "Public address is open unless a group closes it",
  severity: "medium",
  covers: ["psrule:Azure.PublicIP.StandardSKU", "policy-library-avm:public_ip_use_standard_sku_and_zone_redundant_ip"],
  requirements: { azurerm_public_ip: [isOneOf("sku", ["Standard", "StandardV2"])] },
  fix: "Use the SKU Standard.",
  examples: {
    pass: { resource: { azurerm_public_ip: { a: { sku: "Standard" } } } },
    fail: { resource: { azurerm_public_ip: { a: { sku: "Basic" } } } },
  },
});
