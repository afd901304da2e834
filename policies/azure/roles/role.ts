import { kept } from "../../../common/kept";
import { coversOperation } from "./action";

/** Operations by pattern. A custom role may hold some that only Terraform knows. */
export interface Operations {
  readonly patterns: readonly string[];
  /** Why there may be more than these. @default - there are no more */
  readonly open?: string;
}

/** One block of permissions: what is allowed less what is taken out of it. */
export interface Permissions {
  readonly actions: Operations;
  readonly notActions: Operations;
  readonly dataActions: Operations;
  readonly notDataActions: Operations;
}

/** A role of Azure, built in or custom, as what it allows. */
export interface AzureRole {
  readonly name: string;
  /** The blocks add up: what one takes out another may give. */
  readonly permissions: readonly Permissions[];
  /** It may give only certain roles, by a condition that Azure built in. @default false */
  readonly isConditional?: boolean;
}

/** Operations on Azure's resources, or on what they hold. */
export type Plane = "control" | "data";

/** Whether a role allows an operation. */
export type RoleAnswer =
  | { readonly allows: true; readonly action: string }
  | { readonly allows: false }
  | { readonly allows: "unknown"; readonly reason: string };

const no: RoleAnswer = { allows: false };

/** Whether a role allows an operation. Asked of every assignment of the same few roles, and therefore kept. */
export function allows(role: AzureRole, action: string, plane: Plane = "control"): RoleAnswer {
  const known = kept(answers, role, () => new Map<string, RoleAnswer>());
  return kept(known, `${plane} ${action}`, () =>
    anyOf(role.permissions.map((block) => allowedBy(block, action, plane))),
  );
}

const answers = new WeakMap<AzureRole, Map<string, RoleAnswer>>();

/** Whether a role allows at least one of these operations. */
export function allowsAny(role: AzureRole, actions: readonly string[], plane: Plane = "control"): RoleAnswer {
  return anyOf(actions.map((action) => allows(role, action, plane)));
}

/** A certain yes wins; then what is not known; then no. */
export function anyOf(given: readonly RoleAnswer[]): RoleAnswer {
  return given.find((answer) => answer.allows === true) ?? given.find((answer) => answer.allows === "unknown") ?? no;
}

/** A certain no wins; then what is not known; then yes. */
export function allAnswers(given: readonly RoleAnswer[]): RoleAnswer {
  return (
    given.find((answer) => answer.allows === false) ??
    given.find((answer) => answer.allows === "unknown") ??
    given[0] ??
    no
  );
}

function allowedBy(block: Permissions, action: string, plane: Plane): RoleAnswer {
  const [given, taken] =
    plane === "control" ? [block.actions, block.notActions] : [block.dataActions, block.notDataActions];
  const isCovered = ({ patterns }: Operations) => patterns.some((pattern) => coversOperation(pattern, action));
  if (isCovered(taken)) return no;
  if (isCovered(given))
    return taken.open === undefined ? { allows: true, action } : { allows: "unknown", reason: taken.open };
  return given.open === undefined ? no : { allows: "unknown", reason: given.open };
}

/** The patterns of a role on one plane, over all its blocks. */
export function patternsOf(role: AzureRole, plane: Plane = "control"): readonly string[] {
  return role.permissions.flatMap(({ actions, dataActions }) =>
    plane === "control" ? actions.patterns : dataActions.patterns,
  );
}
