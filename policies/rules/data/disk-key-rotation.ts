import { notApplicable, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { text } from "../../estate/value";
import { is, meets } from "../shared/require";

/** A set that keeps to one version of its key is not rotated with it. */
export default rule({
  id: "disk-key-rotation",
  control: "ZTAI-DA-06",
  title: "Disk encryption set does not follow its key",
  severity: "low",
  on: ["azurerm_disk_encryption_set"],
  check: (set) => {
    const type = set.value("encryption_type");
    if (type.state === "unknown") return unknown(`encryption_type is unknown: ${type.reason}`);
    // Azure releases the key of a confidential machine to one measured state and does not rotate it by itself.
    if (text(type) === "ConfidentialVmEncryptedWithCustomerKey")
      return notApplicable("the key of a confidential disk is rotated by hand");
    return meets(set, is("auto_key_rotation_enabled", true));
  },
  fix: "Set auto_key_rotation_enabled to true.",
  examples: {
    pass: { resource: { azurerm_disk_encryption_set: { a: { name: "des-models", auto_key_rotation_enabled: true } } } },
    fail: { resource: { azurerm_disk_encryption_set: { a: { name: "des-models" } } } },
  },
});
