/** A built-in Azure role. */
export interface Role {
  /** GUID of the role definition; names change (the AI roles did in 2026), GUIDs do not. */
  readonly guid: string;
  /** Name at the time of writing, for people. */
  readonly name: string;
  /** What a holder can do, and who gets it. */
  readonly purpose: string;
}

/** Roles of one service, by what the kit calls them. */
export type ServiceRoles = Readonly<Record<string, Role>>;

/** A data-plane role of Cosmos DB. */
export interface CosmosRole {
  /** Last part of the id of the SQL role definition, the same in every account. */
  readonly id: string;
  readonly name: string;
  /** Everything that it allows; such roles take nothing away. */
  readonly dataActions: readonly string[];
}
