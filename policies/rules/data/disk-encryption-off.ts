import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";
import { sameFor } from "../shared/same-for";

/** An unencrypted disk is readable to whoever gets hold of a copy. */
export default attributeRule({
  id: "disk-encryption-off",
  control: "ZTAI-DA-04",
  title: "Encryption of a disk is switched off",
  severity: "high",
  covers: ["checkov:CKV_AZURE_2", "trivy:AZU-0038", "kics:a99130ab-4c0e-43aa-97f8-78d4fcb30024"],
  requirements: sameFor(
    ["azurerm_managed_disk", "azurerm_snapshot"],
    [orAbsent(is("encryption_settings.enabled", true))],
  ),
  fix: "Remove enabled = false from encryption_settings.",
  examples: {
    pass: { resource: { azurerm_managed_disk: { a: { name: "disk-models" } } } },
    fail: {
      resource: { azurerm_managed_disk: { a: { name: "disk-models", encryption_settings: { enabled: false } } } },
    },
  },
});
