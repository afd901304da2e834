import { createRequire } from "node:module";
import type { DatedTable } from "../dated-table";
import type table from "./built-in-roles.json";
import { formerNames } from "./former-names";
import type { Operations, AzureRole } from "./role";

/** The table of built-in roles as one that somebody must compare with its source; its rows have no end. */
export const builtInRoleTable: DatedTable = {
  name: "built-in roles of Azure",
  source: "https://learn.microsoft.com/azure/role-based-access-control/built-in-roles",
  checked: "2026-08-31",
  rows: [],
};

/** The table once somebody asks for a role: a run without role assignments never reads it. */
let roles: { readonly byGuid: ReadonlyMap<string, Line>; readonly byName: ReadonlyMap<string, Line> } | undefined;

/** Roles that were asked for. */
const made = new Map<string, AzureRole>();

/** A role of the table that nobody asked for yet. */
interface Line {
  readonly guid: string;
  readonly name: string;
  readonly rest: readonly string[];
  readonly actions: readonly string[];
}

/**
 * A built-in role by GUID, by name or by a name it had, in any case.
 * @returns undefined for a role that is not in the table of `built-in-roles.json`
 */
export function builtInRole(guidOrName: string): AzureRole | undefined {
  roles ??= readTable();
  const key = comparable(guidOrName);
  const line = roles.byGuid.get(key) ?? roles.byName.get(key);
  if (!line) return undefined;
  const role = made.get(line.guid) ?? makeRole(line);
  made.set(line.guid, role);
  return role;
}

/** GUIDs of all built-in roles. */
export function builtInRoleGuids(): readonly string[] {
  roles ??= readTable();
  return [...roles.byGuid.keys()];
}

/** Roles lose "(Preview)" one day, and configurations keep it. */
function comparable(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/ \(preview\)$/, "");
}

function readTable(): NonNullable<typeof roles> {
  const { providers, roles: lines } = createRequire(__filename)("./built-in-roles.json") as typeof table;
  const actions = Object.entries<string>(providers).flatMap(([provider, tails]) =>
    tails.split(" ").map((tail) => (tail === "" ? provider : `${provider}/${tail}`)),
  );
  const parsed = lines.map((line): Line => {
    const [guid = "", name = "", ...rest] = line.split("|");
    return { guid, name, rest, actions };
  });
  const byGuid = new Map(parsed.map((line) => [line.guid, line]));
  const byName = new Map(parsed.map((line) => [comparable(line.name), line]));
  for (const [name, guid] of Object.entries(formerNames)) {
    const line = byGuid.get(guid);
    if (line && !byName.has(comparable(name))) byName.set(comparable(name), line);
  }
  return { byGuid, byName };
}

function makeRole({ name, rest, actions }: Line): AzureRole {
  const [control = "", notControl = "", data = "", notData = "", condition = ""] = rest;
  const named = (numbers: string): Operations => ({
    patterns: expanded(numbers).map((number) => actions[number] ?? ""),
  });
  return {
    name,
    permissions: [
      {
        actions: named(control),
        notActions: named(notControl),
        dataActions: named(data),
        notDataActions: named(notData),
      },
    ],
    isConditional: condition !== "",
  };
}

/** The numbers of `1,4-7,9`. */
function expanded(numbers: string): readonly number[] {
  if (numbers === "") return [];
  return numbers.split(",").flatMap((run) => {
    const [from = 0, to = from] = run.split("-").map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}
