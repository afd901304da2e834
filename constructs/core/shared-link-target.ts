import type { TerraformResource } from "cdktf";
import type { IConstruct } from "constructs";
import type { IPrincipal, RoleGrant } from "./principal";

/**
 * A service that AI Search reaches over a shared private link: a private endpoint that Microsoft runs for the search service.
 * https://learn.microsoft.com/azure/search/search-indexer-howto-access-private
 */
export interface ISharedLinkTarget extends IConstruct {
  /** What the service is for; part of the link's name. */
  readonly linkLabel: string;
  /** Group id (sub-resource) that the search service asks for. */
  readonly sharedLinkGroup: "blob" | "openai_account" | "vault";
  /** ARM id of the service. */
  readonly sharedLinkTargetId: string;
  /** Lets the search service use what the link leads to, with the narrowest role. @default - it needs no role */
  grantSearch?(search: IPrincipal): RoleGrant;
  /** Called with each link, by services that must not be changed while one is made. */
  onSharedLink?(link: TerraformResource): void;
}
