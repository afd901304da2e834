import type { Graph } from "../../../estate/graph";
import { any, notApplicable, unknown, type Outcome } from "../../../engine/outcome";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";
import { meets, type Requirement } from "../require";

/** A number of days that a deleted thing is kept. */
export function keptFor(path: string): Requirement {
  return { path, must: "a number of days", holds: (days) => Number(days) > 0, repair: 30 };
}

/** Asks something of the blob service, set on the account or, in ARM, on its child; not of accounts that hold files only. */
export function blobServiceMeets(account: Resource, graph: Graph, requirement: Requirement): Outcome {
  const kind = account.value("account_kind");
  if (text(kind) === "FileStorage") return notApplicable("the account holds files only");
  const own = meets(account, requirement);
  const { found, uncertain } = graph.companions(account, "azapi_storage_blob_service");
  if (own.verdict !== "fail") return own;
  const apart = found.map(({ resource }) => meets(resource, requirement));
  const verdict = apart.length > 0 ? any(apart, own.message) : own;
  return verdict.verdict === "fail" && uncertain ? unknown(uncertain) : verdict;
}
