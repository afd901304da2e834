import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Without measured boot nobody can tell whether a node still is what its image was. */
export default attributeRule({
  id: "batch-node-boot",
  control: "ZTAI-EP-04",
  title: "Batch nodes boot unverified",
  severity: "low",
  requirements: {
    azurerm_batch_pool: [is("security_profile.secure_boot_enabled", true), is("security_profile.vtpm_enabled", true)],
  },
  fix: "Add security_profile of type trustedLaunch with secure boot and the virtual TPM on.",
  examples: {
    pass: {
      resource: {
        azurerm_batch_pool: {
          a: {
            name: "training",
            security_profile: { security_type: "trustedLaunch", secure_boot_enabled: true, vtpm_enabled: true },
          },
        },
      },
    },
    fail: { resource: { azurerm_batch_pool: { a: { name: "training" } } } },
  },
});
