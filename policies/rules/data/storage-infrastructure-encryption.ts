import { notApplicable, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { is, meets } from "../shared/require";
import { labelOf } from "../shared/data/classification";

/** The second layer can only be asked for when the account is made. */
export default rule({
  id: "storage-infrastructure-encryption",
  control: "ZTAI-DA-04",
  title: "Storage that nobody labelled is encrypted once only",
  severity: "low",
  covers: ["trivy:AZU-0061"],
  on: ["azurerm_storage_account"],
  check: (account) => {
    const label = labelOf(account);
    if (label !== undefined && label !== "unknown") return notApplicable("its label says whether it needs two layers");
    const verdict = meets(account, is("infrastructure_encryption_enabled", true));
    return verdict.verdict === "fail" && label === "unknown"
      ? unknown("the tag dataClassification is not known")
      : verdict;
  },
  fix: "Label the data, and switch infrastructure encryption on for what is confidential.",
  examples: {
    pass: { resource: { azurerm_storage_account: { a: { infrastructure_encryption_enabled: true } } } },
    fail: { resource: { azurerm_storage_account: { a: { name: "st" } } } },
  },
});
