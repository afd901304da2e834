import { notApplicable, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { is, meets } from "../shared/require";
import { isConfidential } from "../shared/data/classification";

/** A second layer of encryption with other keys keeps data closed when one layer is broken. */
export default rule({
  id: "storage-double-encryption",
  control: "ZTAI-DA-04",
  title: "Confidential storage is encrypted once only",
  severity: "medium",
  covers: ["trivy:AZU-0061"],
  on: ["azurerm_storage_account"],
  check: (account) => {
    const confidential = isConfidential(account);
    if (confidential === false) return notApplicable("its label asks for one layer of encryption");
    const verdict = meets(account, is("infrastructure_encryption_enabled", true));
    return verdict.verdict === "fail" && confidential === undefined
      ? unknown("the tag dataClassification is not known")
      : verdict;
  },
  fix: "Switch infrastructure encryption on; it can only be set when the account is created.",
  examples: {
    pass: {
      resource: {
        azurerm_storage_account: {
          a: { infrastructure_encryption_enabled: true, tags: { dataClassification: "Confidential" } },
        },
      },
    },
    fail: { resource: { azurerm_storage_account: { a: { tags: { dataClassification: "Confidential" } } } } },
  },
});
