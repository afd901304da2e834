import { all, fail, notApplicable, pass, unknown, type Outcome } from "../../../engine/outcome";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";
import { addressList, notEverybody } from "./address-list";

/**
 * Names under which every customer of Azure, or of a top-level domain, has hosts: `*.com`, `*.core.windows.net`.
 * https://learn.microsoft.com/azure/security/fundamentals/azure-domains
 */
const everybodys =
  /^\*(?:\.[a-z]+)?$|^\*\.(?:(?:blob|file|queue|table|dfs|web|z\d+\.web)\.)?(?:core\.)?windows\.net$|^\*\.(?:database|servicebus)\.windows\.net$|^\*\.(?:azure-api\.net|azure\.com|azurecontainer\.io|azurecr\.io|azureedge\.net|azurefd\.net|azurewebsites\.net|cloudapp\.azure\.com|cloudapp\.net|trafficmanager\.net|vo\.msecnd\.net)$/i;

/** Whether a rule of a network that Azure manages approves a host of somebody. */
export function approvedHosts(outbound: Resource): Outcome {
  const host = outbound.value("destination_fqdn");
  if (host.state === "unknown") return unknown(`destination_fqdn is unknown: ${host.reason}`);
  const name = text(host) ?? "";
  return everybodys.test(name) ? fail(`destination_fqdn is ${name}, where anybody has hosts`) : pass();
}

/** Whether a rule of a network that Azure manages approves one service or some addresses. */
export function approvedServices(outbound: Resource): Outcome {
  if (text(outbound.value("action"))?.toLowerCase() === "deny") return notApplicable("it denies");
  return all(["address_prefixes", "service_tag"].map((path) => notEverybody(addressList(outbound, path), path)));
}
