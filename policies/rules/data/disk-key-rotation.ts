import { attributeRule } from "../attribute-rule";
import { is } from "../require";

/** A set that keeps to one version of its key is not rotated with it. */
export default attributeRule({
  id: "disk-key-rotation",
  control: "ZTAI-DA-06",
  title: "Disk encryption set does not follow its key",
  severity: "low",
  requirements: { azurerm_disk_encryption_set: [is("auto_key_rotation_enabled", true)] },
  fix: "Set auto_key_rotation_enabled to true.",
  examples: {
    pass: { resource: { azurerm_disk_encryption_set: { a: { name: "des-models", auto_key_rotation_enabled: true } } } },
    fail: { resource: { azurerm_disk_encryption_set: { a: { name: "des-models" } } } },
  },
});
