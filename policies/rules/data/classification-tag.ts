import { fail, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { isLabel, labelOf } from "../shared/data/classification";
import { dataStores } from "../shared/data/data-stores";

/** What nobody has labelled is protected as if it were public. */
export default rule({
  id: "classification-tag",
  control: "ZTAI-DA-01",
  title: "Data store does not say how sensitive it is",
  severity: "high",
  on: dataStores,
  check: (store) => {
    const label = labelOf(store);
    if (label === "unknown") return unknown("the tag dataClassification is not known");
    if (isLabel(label)) return pass();
    const found = label === undefined ? "is not set" : "holds none of the labels";
    return fail(`the tag dataClassification ${found}: Public, General, Confidential or Highly Confidential`);
  },
  fix: "Tag it with the label of the most sensitive data it holds.",
  remedy: {
    hcl: 'tags = { dataClassification = "Confidential" }',
    typescript: 'tags: { dataClassification: "Confidential" }',
  },
  examples: {
    pass: { resource: { azurerm_search_service: { a: { tags: { dataClassification: "Highly Confidential" } } } } },
    fail: { resource: { azurerm_storage_account: { a: { tags: { owner: "data-team" } } } } },
  },
});
