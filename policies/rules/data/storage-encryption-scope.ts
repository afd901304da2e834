import { notApplicable } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { is, meets } from "../shared/require";

/** A container with a key of its own protects nothing when each writer may use another key. */
export default rule({
  id: "storage-encryption-scope",
  control: "ZTAI-DA-04",
  title: "Writers may choose another encryption scope",
  severity: "low",
  covers: ["cnspec:mondoo-azure-security-storage-container-encryption-scope-override-denied"],
  on: ["azurerm_storage_container"],
  check: (container) => {
    if (!container.written("default_encryption_scope").isThere)
      return notApplicable("the container has no encryption scope of its own");
    return meets(container, is("encryption_scope_override_enabled", false));
  },
  fix: "Set encryption_scope_override_enabled to false.",
  examples: {
    pass: {
      resource: {
        azurerm_storage_container: {
          a: { default_encryption_scope: "tenant-a", encryption_scope_override_enabled: false },
        },
      },
    },
    fail: { resource: { azurerm_storage_container: { a: { default_encryption_scope: "tenant-a" } } } },
  },
});
