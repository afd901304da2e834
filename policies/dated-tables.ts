import type { DatedTable, Day } from "./azure/dated-table";
import { graphPermissionTable } from "./azure/graph-permissions";
import { directoryRoleTable } from "./azure/directory-roles";
import { builtInRoleTable } from "./azure/roles/built-in-roles";
import { runtimeTable } from "./azure/runtimes";
import { approvedModelTable } from "./rules/shared/ai-resources/approved-models";

/** Every table that time makes wrong. */
export const datedTables: readonly DatedTable[] = [
  runtimeTable,
  approvedModelTable,
  builtInRoleTable,
  directoryRoleTable,
  graphPermissionTable,
];

/** What is wrong with the tables on a day: rows that have ended, and tables that nobody compared for a year. */
export function passedOn(day: Day, tables: readonly DatedTable[] = datedTables): readonly string[] {
  return tables.flatMap(({ name, source, checked, rows }) => [
    ...rows.flatMap((row) =>
      row.ends !== undefined && row.ends < day ? [`${name}: ${row.name} ended on ${row.ends}`] : [],
    ),
    ...(yearAfter(checked) < day ? [`${name}: last compared on ${checked} with ${source}`] : []),
  ]);
}

function yearAfter(day: Day): Day {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
