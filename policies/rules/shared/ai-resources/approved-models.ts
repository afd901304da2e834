import type { DatedTable } from "../../../azure/dated-table";

/**
 * Models by publisher (`format`) that may be deployed unless an organisation keeps a list of its own: made generally
 * available and sold by Azure itself, so that Microsoft's terms and content filters apply. One that Azure has retired since
 * stays: it answers nobody, which harms nobody.
 */
export const approvedModels: Readonly<Record<string, readonly string[]>> = {
  OpenAI: [
    "gpt-4.1",
    "gpt-4.1-mini",
    "gpt-4.1-nano",
    "gpt-4o",
    "gpt-4o-mini",
    "gpt-5",
    "gpt-5-mini",
    "gpt-5-nano",
    "gpt-5.1",
    "gpt-5.2",
    "gpt-5.4",
    "gpt-5.4-mini",
    "gpt-5.4-nano",
    "gpt-5.5",
    "o3",
    "o4-mini",
    "text-embedding-3-large",
    "text-embedding-3-small",
  ],
};

/** The same as rows of a dated table. */
export const approvedModelTable: DatedTable = {
  name: "models sold by Azure itself",
  source: "https://learn.microsoft.com/azure/foundry/foundry-models/concepts/models-sold-directly-by-azure",
  checked: "2026-11-28",
  rows: Object.entries(approvedModels).flatMap(([format, names]) =>
    names.map((name) => ({ name: `${format} ${name}` })),
  ),
};
