import { fail, pass, type Outcome } from "../../engine/outcome";
import type { Block } from "../../estate/block";
import { rule } from "../../engine/rule";
import { everyBlock } from "../shared/judge";

function hasNo(within: Block, argument: string): Outcome {
  return within.written(argument).isThere ? fail(`${argument} is set`) : pass();
}

/** The account key that mounts one share opens all data of the account. */
export default rule({
  id: "container-storage-key",
  control: "ZTAI-ID-02",
  title: "Container mounts a share with the account key",
  severity: "medium",
  on: ["azurerm_container_app_environment_storage", "azurerm_container_group"],
  check: (store) =>
    store.type === "azurerm_container_group"
      ? everyBlock(store, "container.volume", (volume) => hasNo(volume, "storage_account_key"))
      : hasNo(store, "access_key"),
  fix: "Mount an NFS share of the network with nfs_server_url, or read the data with an identity.",
  examples: {
    pass: {
      resource: {
        azurerm_container_app_environment_storage: {
          a: { nfs_server_url: "stchat.file.core.windows.net", share_name: "work" },
        },
      },
    },
    fail: {
      resource: {
        azurerm_container_app_environment_storage: {
          a: {
            account_name: "stchat",
            access_key: "${azurerm_storage_account.a.primary_access_key}",
            share_name: "work",
          },
        },
      },
    },
  },
});
