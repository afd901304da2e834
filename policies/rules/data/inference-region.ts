import { attributeRule } from "../shared/attribute-rule";
import type { Requirement } from "../shared/require";

const resident: Requirement = {
  path: "sku.name",
  must: "a type that stays in the region or its data zone, such as Standard or DataZoneStandard",
  holds: (name) => !String(name).toLowerCase().startsWith("global"),
};

/** A global deployment sends prompts to whichever region has room. */
export default attributeRule({
  id: "inference-region",
  control: "ZTAI-DA-17",
  title: "Model deployment processes data anywhere in the world",
  severity: "high",
  requirements: { azurerm_cognitive_deployment: [resident] },
  fix: "Use a regional or data zone deployment type.",
  remedy: { hcl: 'sku { name = "DataZoneStandard" }', typescript: 'sku: { name: "DataZoneStandard" }' },
  examples: {
    pass: { resource: { azurerm_cognitive_deployment: { a: { sku: { name: "DataZoneStandard" } } } } },
    fail: { resource: { azurerm_cognitive_deployment: { a: { sku: [{ name: "GlobalStandard" }] } } } },
  },
});
