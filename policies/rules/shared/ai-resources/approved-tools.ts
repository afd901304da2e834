import { isList } from "../../../../common/json";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";
import { accountOfConnection } from "./agent-account";

/** The hosts that agents may call tools at, and who says so. */
export type ApprovedTools =
  | { readonly kind: "list"; readonly hosts: readonly string[]; readonly by: string }
  | { readonly kind: "unknown"; readonly reason: string }
  | { readonly kind: "none" };

/**
 * The list of a connection: the one that the deployment file approved, which its synthesis writes into every stack under
 * `//.ztai.allowedTools`; else the hosts that its account is held to.
 */
export function approvedTools(connection: Resource, graph: Graph): ApprovedTools {
  const settings = graph.all("terraform").find(({ stack }) => stack === connection.stack);
  const declared = settings?.value("ztai.allowedTools");
  if (declared?.state === "known" && isList(declared.value)) {
    const hosts = declared.value.flatMap((host) => (typeof host === "string" ? host.toLowerCase() : []));
    return { kind: "list", hosts, by: "the deployment file" };
  }
  const account = accountOfConnection(connection, graph);
  return account ? hostsOfAccount(account) : { kind: "none" };
}

function hostsOfAccount(account: Resource): ApprovedTools {
  const restricted = account.value("outbound_network_access_restricted");
  if (restricted.state === "unknown") return { kind: "unknown", reason: restricted.reason };
  if (restricted.state !== "known" || restricted.value !== true) return { kind: "none" };
  const list = account.items("fqdns");
  if (list.state === "unknown") return { kind: "unknown", reason: list.reason };
  const open = list.items.find((item) => item.state === "unknown");
  if (open?.state === "unknown") return { kind: "unknown", reason: open.reason };
  const hosts = list.items.flatMap((item) => text(item)?.toLowerCase() ?? []);
  return { kind: "list", hosts, by: `the list of ${account.address}` };
}

/** Whether a list has a host; an account takes `*.` for every name below a domain. */
export function isApproved(host: string, hosts: readonly string[]): boolean {
  return hosts.some((each) => each === host || (each.startsWith("*.") && host.endsWith(each.slice(1))));
}
