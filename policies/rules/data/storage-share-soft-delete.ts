import { notApplicable, unknown } from "../../engine/outcome";
import { text } from "../../estate/value";
import { rule } from "../../engine/rule";
import { meets, type Requirement } from "../shared/require";

const kept: Requirement = {
  path: "share_properties.retention_policy.days",
  must: "a number of days",
  holds: (days) => Number(days) > 0,
  repair: 30,
};

/** A share that ransomware deletes is only there again when the service kept it. */
export default rule({
  id: "storage-share-soft-delete",
  control: "ZTAI-DA-08",
  title: "Deleted file shares are gone at once",
  severity: "medium",
  covers: ["psrule:Azure.Storage.FileShareSoftDelete"],
  on: ["azurerm_storage_account"],
  check: (account, graph) => {
    const kind = account.value("account_kind");
    if (kind.state === "unknown") return unknown(`account_kind is unknown: ${kind.reason}`);
    const shares = graph.companions(account, "azurerm_storage_share");
    const settings = account.blocks("share_properties");
    const hasFiles = shares.found.length > 0 || text(kind) === "FileStorage";
    const judged = hasFiles || settings.state === "unknown" || settings.blocks.length > 0;
    if (judged) return meets(account, kept);
    return shares.uncertain ? unknown(shares.uncertain) : notApplicable("the input gives it no file share");
  },
  fix: "Keep deleted shares for some days.",
  examples: {
    pass: {
      resource: {
        azurerm_storage_account: {
          a: { account_kind: "FileStorage", share_properties: { retention_policy: { days: 30 } } },
        },
      },
    },
    fail: { resource: { azurerm_storage_account: { a: { account_kind: "FileStorage" } } } },
  },
});
