/** What a model is for. */
export type ModelKind = "chat" | "embedding";

/** Facts about one model of the allow-list. */
export interface ModelFacts {
  /** Publisher as Foundry calls it: the `format` of a deployment. */
  readonly format: string;
  readonly kind: ModelKind;
  /** Versions that may be deployed, with the day Azure takes them out of service (YYYY-MM-DD) where that is known. */
  readonly versions: Readonly<Record<string, { readonly retires?: string }>>;
  /** Deployment types that keep data in the region or its data zone, as offered in at least one region. */
  readonly skus: readonly ResidentSku[];
}

/** Deployment types that process data in the region (`Standard`, `ProvisionedManaged`) or in its data zone. */
export type ResidentSku = "Standard" | "ProvisionedManaged" | "DataZoneStandard" | "DataZoneProvisionedManaged";

const dataZone = ["DataZoneStandard", "DataZoneProvisionedManaged"] as const;
const everywhere = ["Standard", "ProvisionedManaged", ...dataZone] as const;
const embedding = ["Standard", "DataZoneStandard"] as const;

const openAi = (
  kind: ModelKind,
  skus: readonly ResidentSku[],
  versions: Readonly<Record<string, string>>,
): ModelFacts => ({
  format: "OpenAI",
  kind,
  skus,
  versions: Object.fromEntries(Object.entries(versions).map(([version, retires]) => [version, { retires }])),
});

/**
 * Models that workloads may deploy: generally available, sold by Azure, and offered with a deployment type that keeps data
 * in its region or data zone. An organization adds its own under `allowedModels`.
 *
 * Sources, read 2026-11-20: versions and retirement from the model retirement schedule
 * (https://learn.microsoft.com/azure/foundry/openai/concepts/model-retirement-schedule, 2026-08-26); deployment types from
 * https://learn.microsoft.com/azure/foundry/foundry-models/concepts/models-sold-directly-by-azure-region-availability
 * (standard 2026-06-11, provisioned 2026-05-11).
 */
export const models = {
  "gpt-4.1": openAi("chat", everywhere, { "2025-04-14": "2026-10-14" }),
  "gpt-4.1-mini": openAi("chat", everywhere, { "2025-04-14": "2026-10-14" }),
  "gpt-4.1-nano": openAi("chat", ["ProvisionedManaged", ...dataZone], { "2025-04-14": "2026-10-14" }),
  "gpt-4o": openAi("chat", everywhere, {
    "2024-05-13": "2026-10-01",
    "2024-08-06": "2026-10-01",
    "2024-11-20": "2026-10-01",
  }),
  "gpt-4o-mini": openAi("chat", everywhere, { "2024-07-18": "2026-10-01" }),
  "gpt-5": openAi("chat", ["ProvisionedManaged", ...dataZone], { "2025-08-07": "2027-02-06" }),
  "gpt-5-mini": openAi("chat", ["ProvisionedManaged", ...dataZone], { "2025-08-07": "2027-02-06" }),
  "gpt-5-nano": openAi("chat", ["DataZoneStandard"], { "2025-08-07": "2027-02-06" }),
  "gpt-5.1": openAi("chat", everywhere, { "2025-11-13": "2027-05-15" }),
  "gpt-5.2": openAi("chat", ["ProvisionedManaged", ...dataZone], { "2025-12-11": "2026-12-12" }),
  "gpt-5.4": openAi("chat", ["ProvisionedManaged", ...dataZone], { "2026-03-05": "2027-03-05" }),
  "gpt-5.4-mini": openAi("chat", ["ProvisionedManaged", ...dataZone], { "2026-03-17": "2027-03-18" }),
  "gpt-5.4-nano": openAi("chat", ["DataZoneStandard"], { "2026-03-17": "2027-03-18" }),
  "gpt-5.5": openAi("chat", ["ProvisionedManaged", ...dataZone], { "2026-04-24": "2027-04-23" }),
  o3: openAi("chat", ["ProvisionedManaged", ...dataZone], { "2025-04-16": "2026-10-16" }),
  "o4-mini": openAi("chat", everywhere, { "2025-04-16": "2026-10-16" }),
  "text-embedding-3-large": openAi("embedding", embedding, { "1": "2027-04-15" }),
  "text-embedding-3-small": openAi("embedding", embedding, { "1": "2027-04-15" }),
} as const satisfies Record<string, ModelFacts>;
