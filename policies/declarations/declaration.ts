/** What the owner of something outside of the input says that it provides. It is shown, and never counts as proved. */
export interface Declaration {
  /** One of the capabilities of the catalog, such as `policy`. */
  readonly capability: string;
  /** Who answers for it: a person or a team. */
  readonly owner: string;
  /** Links to or names of what proves it; at least one. */
  readonly evidence: readonly string[];
  /** The last day it counts, `YYYY-MM-DD`. @default - without end */
  readonly until?: string;
}

/** A declaration with where it stands. */
export interface PlacedDeclaration extends Declaration {
  /** File as shown in problems. */
  readonly file: string;
  /** `line:column`, or another place in the file. */
  readonly place: string;
}

/** A declaration with what became of it. */
export interface AppliedDeclaration extends PlacedDeclaration {
  /**
   * `active` stands for something that the input does not hold. `unneeded`: the input shows it, or nothing asks for it.
   * `contradicted`: the input shows the opposite. `expired`: its last day has passed. Only an active one counts.
   */
  readonly state: "active" | "unneeded" | "contradicted" | "expired";
  /** Ids of the controls that it stands in for. */
  readonly controls: readonly string[];
}
