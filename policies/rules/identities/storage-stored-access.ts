import { rule } from "../../engine/rule";
import { everyBlock } from "../shared/judge";
import { meets, type Requirement } from "../shared/require";

/** Letters for read, write or add, delete, and list or update. */
const everything: readonly RegExp[] = [/r/, /[wa]/, /d/, /[lu]/];

const limited: Requirement = {
  path: "permissions",
  must: "only the permissions that are needed",
  holds: (letters) => !everything.every((letter) => letter.test(String(letters))),
};

/** Every signature made from such a policy reads, writes, deletes and lists. */
export default rule({
  id: "storage-stored-access",
  control: "ZTAI-ID-04",
  title: "Stored access policy grants everything",
  severity: "medium",
  covers: ["kics:48bbe0fd-57e4-4678-a4a1-119e79c90fc3", "kics:3ac3e75c-6374-4a32-8ba0-6ed69bda404e"],
  on: ["azurerm_storage_share", "azurerm_storage_table"],
  check: (store) => everyBlock(store, "acl.access_policy", (policy) => meets(policy, limited)),
  fix: "Grant what is needed, and rather by role than by signature.",
  examples: {
    pass: {
      resource: { azurerm_storage_share: { a: { acl: { id: "readers", access_policy: { permissions: "r" } } } } },
    },
    fail: {
      resource: { azurerm_storage_share: { a: { acl: { id: "all", access_policy: { permissions: "rwdl" } } } } },
    },
  },
});
