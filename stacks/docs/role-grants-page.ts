import { code, page, table, pageText } from "../../common/markdown-page";
import { CosmosRoles, Roles } from "../../constructs/core/roles";
import type { RoleGrantReason } from "../role-grants";
import { roleGrants } from "../role-grants";

const head = ["who", "role", "at", "for", "operations", "source"];
const names = { ...Roles, ...CosmosRoles };

/** Who gets which role, where and for what. */
export function roleGrantsPage(): string {
  const intro =
    "Every role assignment of the stacks. A test compares this table with the synthesized examples and each operation with the role.";
  return page("Role grants", [intro, table(head, roleGrants.map(row))], "stacks/role-grants.ts");
}

function row({ who, role, scope, call, actions = [], dataActions = [], upTo, source }: RoleGrantReason): string[] {
  const limit = upTo === undefined ? "" : ` With data up to ${upTo}.`;
  return [
    who,
    names[role].name,
    code(scope),
    pageText(`${call}${limit}`),
    [...actions, ...dataActions].map(code).join("<br>"),
    `[Microsoft Learn](${source})`,
  ];
}
