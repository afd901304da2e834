import type { DatedTable, Day } from "./dated-table";

/** A version of a runtime that still gets fixes. */
interface Version {
  readonly version: string;
  readonly ends: Day;
}

/** A runtime of App Service and Functions, by the arguments of `application_stack` that hold its version. */
interface Runtime {
  readonly name: string;
  readonly arguments: readonly string[];
  /** What `runtime_name` calls it on the flexible plan. @default - it does not run there */
  readonly flexible?: string;
  /** From the oldest. */
  readonly versions: readonly Version[];
}

/** Runtimes with the versions that their communities still mend, which is as long as Azure does. */
export const runtimes: readonly Runtime[] = [
  {
    name: ".NET",
    arguments: ["dotnet_version", "dotnet_core_version"],
    flexible: "dotnet-isolated",
    versions: [{ version: "10", ends: "2028-11-14" }],
  },
  {
    name: "Node.js",
    arguments: ["node_version"],
    flexible: "node",
    versions: [
      { version: "22", ends: "2027-04-30" },
      { version: "24", ends: "2028-04-30" },
    ],
  },
  {
    name: "PHP",
    arguments: ["php_version"],
    versions: [
      { version: "8.2", ends: "2026-12-31" },
      { version: "8.3", ends: "2027-12-31" },
      { version: "8.4", ends: "2028-12-31" },
    ],
  },
  {
    name: "Python",
    arguments: ["python_version"],
    flexible: "python",
    versions: [
      { version: "3.11", ends: "2027-10-31" },
      { version: "3.12", ends: "2028-10-31" },
      { version: "3.13", ends: "2029-10-31" },
      { version: "3.14", ends: "2030-10-31" },
    ],
  },
];

/** The same as rows with a last day. */
export const runtimeTable: DatedTable = {
  name: "runtimes of App Service and Functions",
  source: "https://learn.microsoft.com/azure/app-service/language-support-policy",
  checked: "2026-11-28",
  rows: runtimes.flatMap(({ name, versions }) =>
    versions.map(({ version, ends }) => ({ name: `${name} ${version}`, ends })),
  ),
};
