import { all, fail, notApplicable, pass } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { is, meets } from "../shared/require";

/** Local users have passwords and keys of their own that no directory knows. */
export default rule({
  id: "storage-local-users",
  control: "ZTAI-ID-02",
  title: "Storage account has local users",
  severity: "medium",
  covers: ["checkov:CKV_AZURE_244"],
  on: ["azurerm_storage_account", "azurerm_storage_account_local_user"],
  check: (account) => {
    if (account.type === "azurerm_storage_account_local_user") return fail("it is a user that no directory knows");
    const off = meets(account, is("local_user_enabled", false));
    if (off.verdict === "pass") return off;
    const sftp = meets(account, is("sftp_enabled", false));
    return sftp.verdict === "pass"
      ? notApplicable("local users sign in by SFTP only, which is off")
      : all([off, sftp.verdict === "unknown" ? sftp : pass()]);
  },
  fix: "Switch local users off.",
  examples: {
    pass: { resource: { azurerm_storage_account: { a: { local_user_enabled: false } } } },
    fail: { resource: { azurerm_storage_account: { a: { sftp_enabled: true } } } },
  },
  edges: [
    {
      when: "the user itself is written",
      given: { resource: { azurerm_storage_account_local_user: { a: { name: "partner", ssh_key_enabled: true } } } },
      verdict: "fail",
    },
  ],
});
