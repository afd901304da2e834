import { cosmosDb } from "./services/cosmos-db";
import type { Role } from "./services/role";
import { tableOf } from "./services/table-of";

export type { CosmosRole, Role } from "./services/role";

/**
 * The only roles that the kit grants, each the narrowest built-in one of its kind; `stacks/role-grants.ts` says who gets which,
 * where and for what. None lets its holder list keys that open anything. Three of them name such operations all the same:
 *
 * - Foundry User has `Microsoft.CognitiveServices/accounts/listkeys/action`. That is an operation on an account; the role is
 *   granted on a project, which lies below it.
 * - Reader has every `read`, and Cosmos DB calls the listing of its read-only keys one
 *   (`Microsoft.DocumentDB/databaseAccounts/readonlykeys/read`).
 * - Search Service Contributor is the only built-in role that designs indexes. Agents alone hold it, each project on the search
 *   service that is its own (docs/decisions/0021-agents-in-stores-of-their-own.md).
 *
 * Such a key would open nothing: sign-in by key is off on every account (ZTAI-ID-02).
 *
 * Source: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles, actions as of August 2026.
 */
export const Roles = tableOf("roles") satisfies Record<string, Role>;

/** The data-plane roles of every Cosmos DB account; they are not Azure roles but SQL role definitions of the account. */
export const CosmosRoles = cosmosDb.dataRoles;

/** ARM id of a built-in role, as the provider reports it back, so that plans stay empty. */
export function roleDefinitionId(subscriptionId: string, role: Role): string {
  return `/subscriptions/${subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/${role.guid}`;
}
