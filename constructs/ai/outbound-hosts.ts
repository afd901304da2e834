import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import { ConstructError } from "../core/errors";
import { isHostName } from "../core/host-name";

/**
 * The hosts that an account may call: exact names, each once. Implements ZTAI-NW-09.
 *
 * @throws ConstructError ZTAI-CON-009 for an empty list, a wildcard, an address or a URL.
 */
export function outboundHosts(scope: IConstruct, hosts: readonly string[]): string[] {
  const refuse = (message: string) =>
    new ConstructError("ZTAI-CON-009", scope, message, "name each host in full, such as stdocs.blob.core.windows.net");
  if (hosts.length === 0) throw refuse("outboundHosts is empty");
  const wrong = hosts.filter((host) => !Token.isUnresolved(host) && !isHostName(host));
  if (wrong.length > 0) throw refuse(`outboundHosts has ${wrong.join(", ")}, which is not an exact host name`);
  return [...new Set(hosts)];
}
