import { notApplicable, unknown, type Outcome } from "../../../engine/outcome";
import type { Resource } from "../../../estate/resource";
import { knownPrefix, knownSuffix, text } from "../../../estate/value";

/** What a request to Microsoft Graph makes, where rules judge it. */
export type GraphRequest = "app role" | "application" | "delegated permission" | "directory role";

/** Types of the provider msgraph that send a body to a url. */
export const graphTypes = ["msgraph_resource", "msgraph_update_resource", "msgraph_resource_action"] as const;

/** Collections of Microsoft Graph v1.0, by how their url begins and ends. */
const collections: readonly (readonly [GraphRequest, begins: string, ends: RegExp])[] = [
  ["app role", "serviceprincipals", /\/approleassign(ments|edto)$/],
  ["application", "applications", /^applications$/],
  ["delegated permission", "oauth2permissiongrants", /^oauth2permissiongrants$/],
  ["directory role", "rolemanagement/directory/roleassignments", /^rolemanagement\/directory\/roleassignments$/],
];

/** True for a resource of the provider msgraph. */
export function isGraphRequest({ type }: Resource): boolean {
  return (graphTypes as readonly string[]).includes(type);
}

/**
 * What keeps a request from being judged as one of a kind; undefined for one that is it.
 * @param kind what a rule judges
 */
export function otherThan(request: Resource, kind: GraphRequest): Outcome | undefined {
  const [, begins, ends] = collections.find(([name]) => name === kind) ?? ["", "", /$^/];
  const url = request.value("url");
  const clean = (part: string) => part.replace(/^\//, "").toLowerCase();
  const known = text(url);
  if (known !== undefined) return ends.test(clean(known)) ? undefined : notApplicable(`it makes no ${kind}`);
  const [prefix, suffix] = [knownPrefix(url), knownSuffix(url)];
  const isOther =
    (prefix !== undefined && !clean(prefix).startsWith(begins.slice(0, clean(prefix).length))) ||
    (suffix !== undefined && suffix.includes("/") && !ends.test(suffix.toLowerCase()));
  if (isOther) return notApplicable(`it makes no ${kind}`);
  if (suffix !== undefined && ends.test(suffix.toLowerCase())) return undefined;
  return unknown(`what it makes is unknown: ${url.state === "unknown" ? url.reason : "it has no url"}`);
}
