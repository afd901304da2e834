import { notApplicable, unknown } from "../../../engine/outcome";
import { text } from "../../../estate/value";
import { rule } from "../../../engine/rule";
import { meets, type Requirement } from "../../shared/require";

const strong: Requirement = {
  path: "share_properties.smb.channel_encryption_type",
  must: "AES-256-GCM or AES-128-GCM only",
  holds: (found) => [found].flat().every((item) => /^AES-(128|256)-GCM$/i.test(String(item))),
};

/** The weakest cipher a share accepts is the one an attacker asks for. */
export default rule({
  id: "storage-smb-encryption",
  control: "ZTAI-NW-15",
  title: "File shares accept weak SMB encryption",
  severity: "low",
  covers: ["cnspec:mondoo-azure-security-storage-smb-channel-encryption"],
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
  fix: "Set share_properties.smb.channel_encryption_type to AES-256-GCM or AES-128-GCM only.",
  examples: {
    pass: {
      resource: {
        azurerm_storage_account: { a: { share_properties: { smb: { channel_encryption_type: ["AES-256-GCM"] } } } },
      },
    },
    fail: {
      resource: {
        azurerm_storage_account: {
          a: { share_properties: { smb: { channel_encryption_type: ["AES-128-CCM", "AES-256-GCM"] } } },
        },
      },
    },
  },
});
