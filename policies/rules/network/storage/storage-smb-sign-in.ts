import { notApplicable, unknown } from "../../../engine/outcome";
import { text } from "../../../estate/value";
import { rule } from "../../../engine/rule";
import { meets, type Requirement } from "../../shared/require";

const strong: Requirement = {
  path: "share_properties.smb.authentication_types",
  must: "Kerberos only",
  holds: (found) => [found].flat().every((item) => /^Kerberos$/i.test(String(item))),
};

/** NTLM mounts a share with the account key, which names no user. */
export default rule({
  id: "storage-smb-sign-in",
  control: "ZTAI-NW-15",
  title: "File shares accept the account key",
  severity: "low",
  on: ["azurerm_storage_account"],
  check: (account, graph) => {
    const kind = text(account.value("account_kind"));
    const shares = graph.companions(account, "azurerm_storage_share");
    const settings = account.blocks("share_properties");
    const written = settings.state === "unknown" || settings.blocks.some((block) => block.rawAt("smb") !== undefined);
    if (written || shares.found.length > 0 || kind === "FileStorage") return meets(account, strong);
    const open = shares.uncertain ?? (kind === undefined ? "account_kind is not known" : undefined);
    return open ? unknown(open) : notApplicable("the input gives it no file share");
  },
  fix: "Set share_properties.smb.authentication_types to Kerberos only.",
  examples: {
    pass: {
      resource: {
        azurerm_storage_account: { a: { share_properties: { smb: { authentication_types: ["Kerberos"] } } } },
      },
    },
    fail: {
      resource: {
        azurerm_storage_account: { a: { share_properties: { smb: { authentication_types: ["NTLMv2", "Kerberos"] } } } },
      },
    },
  },
});
