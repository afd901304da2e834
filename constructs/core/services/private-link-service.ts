/**
 * A service that can be reached over a private endpoint.
 * https://learn.microsoft.com/azure/private-link/private-endpoint-dns, read in November 2026.
 */
export interface PrivateLinkService {
  /** Terraform type of what the endpoint leads to. */
  readonly type: string;
  /** Group id (sub-resource) in the documented casing: another one gives a permanent plan difference. */
  readonly groupId: string;
  /** Private DNS zones that the endpoint registers in. `{region}` stands for the region's name. */
  readonly zones: readonly string[];
}
