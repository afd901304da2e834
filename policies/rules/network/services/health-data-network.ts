import { attributeRule } from "../../shared/attribute-rule";
import { is } from "../../shared/require";
import { sameFor } from "../../shared/same-for";

/** Health data is read from everywhere where its service answers everywhere. */
export default attributeRule({
  id: "health-data-network",
  control: "ZTAI-NW-01",
  title: "Health data service answers on the public internet",
  severity: "critical",
  requirements: sameFor(
    ["azurerm_healthcare_dicom_service", "azurerm_healthcare_service"],
    [is("public_network_access_enabled", false)],
  ),
  fix: "Set public_network_access_enabled to false and add a private endpoint.",
  examples: {
    pass: {
      resource: { azurerm_healthcare_dicom_service: { a: { name: "images", public_network_access_enabled: false } } },
    },
    fail: { resource: { azurerm_healthcare_dicom_service: { a: { name: "images" } } } },
  },
});
