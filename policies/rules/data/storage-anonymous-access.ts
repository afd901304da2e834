import { attributeRule } from "../attribute-rule";
import { is } from "../require";

/** An anonymous container is a public website of whatever lands in it. */
export default attributeRule({
  id: "storage-anonymous-access",
  control: "ZTAI-DA-03",
  title: "Storage may be read anonymously",
  severity: "critical",
  requirements: {
    azurerm_storage_account: [is("allow_nested_items_to_be_public", false)],
    azurerm_storage_container: [is("container_access_type", "private")],
  },
  fix: "Forbid public containers on the account and keep every container private.",
  examples: {
    pass: { resource: { azurerm_storage_account: { a: { allow_nested_items_to_be_public: false } } } },
    fail: { resource: { azurerm_storage_account: { a: { name: "stchat" } } } },
  },
});
