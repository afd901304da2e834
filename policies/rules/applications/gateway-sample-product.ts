import { attributeRule } from "../shared/attribute-rule";
import { isNoneOf } from "../shared/lists";

/** The sample products open every API to whoever signs up. */
export default attributeRule({
  id: "gateway-sample-product",
  control: "ZTAI-AP-07",
  title: "Gateway keeps a sample product",
  severity: "low",
  covers: ["psrule:Azure.APIM.SampleProducts"],
  requirements: { azurerm_api_management_product: [isNoneOf("product_id", ["starter", "unlimited"])] },
  fix: "Remove the products starter and unlimited.",
  examples: {
    pass: { resource: { azurerm_api_management_product: { a: { product_id: "ai", published: true } } } },
    fail: { resource: { azurerm_api_management_product: { a: { product_id: "unlimited", published: true } } } },
  },
});
