import { notApplicable, unknown } from "../../../engine/outcome";
import { text } from "../../../estate/value";
import { rule } from "../../../engine/rule";
import { meets, type Requirement } from "../../shared/require";

const strong: Requirement = {
  path: "share_properties.smb.versions",
  must: "SMB3.0 or SMB3.1.1 only",
  holds: (found) => [found].flat().every((item) => /^SMB3\./i.test(String(item))),
};

/** SMB 2.1 sends files over the network in the clear. */
export default rule({
  id: "storage-smb-version",
  control: "ZTAI-NW-15",
  title: "File shares accept old SMB",
  severity: "low",
  covers: ["cnspec:mondoo-azure-security-storage-smb-versions"],
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
  fix: "Set share_properties.smb.versions to SMB3.0 or SMB3.1.1 only.",
  examples: {
    pass: { resource: { azurerm_storage_account: { a: { share_properties: { smb: { versions: ["SMB3.1.1"] } } } } } },
    fail: {
      resource: { azurerm_storage_account: { a: { share_properties: { smb: { versions: ["SMB2.1", "SMB3.1.1"] } } } } },
    },
  },
});
