import { own } from "../../../../common/json";
import type { Problem } from "../../../../common/problem";
import type { Declared } from "./module-source";

/** Why a module that a block calls is not read. */
export type Missing = "absent" | "empty" | "not-fetched" | "too-many";

const reasons: Readonly<Record<Missing, { readonly found: string; readonly fix: (folder: string) => string }>> = {
  absent: { found: "there is no such folder", fix: () => "add the folder, or judge the plan" },
  empty: { found: "there is no Terraform file in it", fix: () => "add its files, or judge the plan" },
  "not-fetched": {
    found: "it is not fetched",
    fix: (folder) => `run terraform init -backend=false in ${folder} to fetch it, or judge the plan`,
  },
  "too-many": { found: "it lies beyond the number of folders that are read", fix: () => "judge the parts apart" },
};

/**
 * The problem of a module that is not there: it could hold any resource.
 * @param address of the call, without the keys of instances
 * @param root folder of the root module, as reports show it
 */
export function missingModule(declared: Declared, address: string, why: Missing, root: string): Problem {
  const source = own(declared.body, "source");
  const name = declared.labels.join(".");
  const { found, fix } = reasons[why];
  const written = typeof source === "string" ? source : JSON.stringify(source ?? null);
  return {
    code: "ZTAI-POL-022",
    level: "error",
    file: declared.file,
    place: declared.line === undefined ? address : `${declared.line}:1`,
    found: `${address} from ${JSON.stringify(written)}, which was not read: ${found}`,
    allowed: "modules that can be read",
    fix: `${fix(root)}; or pass --allow-unread ${address}`,
    unread: [...new Set([address, `module.${name}`, name, written])],
  };
}
