import type { RegionName } from "../core/regions";

/** What a model is for. */
export type ModelKind = "chat" | "embedding";

/** Deployment types that process data in the region (`Standard`, `ProvisionedManaged`) or in its data zone. */
export type ResidentSku = "Standard" | "ProvisionedManaged" | "DataZoneStandard" | "DataZoneProvisionedManaged";

/** Deployment type of Azure. */
export type DeploymentSku = ResidentSku | "GlobalStandard" | "GlobalProvisionedManaged";

/** Facts about one version of a model. */
export interface ModelVersion {
  /** Day on which Azure takes it out of service (YYYY-MM-DD). @default - not known */
  readonly retires?: string;
  /** Regions that offer it, by deployment type. @default - not known: any region, with the model's deployment types */
  readonly regions?: Readonly<Partial<Record<DeploymentSku, readonly RegionName[]>>>;
}

/** Facts about one model of the allow-list. */
export interface ModelFacts {
  /** Publisher as Foundry calls it: the `format` of a deployment. */
  readonly format: string;
  readonly kind: ModelKind;
  /** Versions that may be deployed. */
  readonly versions: Readonly<Record<string, ModelVersion>>;
  /** Deployment types that keep data in the region or its data zone, as offered in at least one region. */
  readonly skus: readonly ResidentSku[];
}

const residentSkus = ["Standard", "ProvisionedManaged", "DataZoneStandard", "DataZoneProvisionedManaged"] as const;

const us6 = ["eastus", "eastus2", "northcentralus", "southcentralus", "westus", "westus3"] as const;
const us7 = ["centralus", ...us6] as const;
const americas = ["brazilsouth", "canadaeast", ...us7] as const;
const eu6 = [
  "francecentral",
  "germanywestcentral",
  "polandcentral",
  "spaincentral",
  "swedencentral",
  "westeurope",
] as const;
const eu7 = [...eu6, "italynorth"] as const;
const europe = [...eu7, "norwayeast", "switzerlandnorth", "uksouth"] as const;
const asia = ["australiaeast", "japaneast", "koreacentral", "southeastasia", "southindia"] as const;
const africa = ["southafricanorth", "uaenorth"] as const;

/** Where models up to gpt-5 are offered for all the world, and where later ones are. */
const global = [...americas, ...europe, ...asia, ...africa] as const;
const globalAll = [...global, "canadacentral", "switzerlandwest"] as const;
const global4o = global.filter((region) => region !== "southeastasia");

const without = (regions: readonly RegionName[], ...left: readonly RegionName[]) =>
  regions.filter((region) => !left.includes(region));

function openAi<Version extends string>(
  kind: ModelKind,
  versions: Readonly<Record<Version, Required<ModelVersion>>>,
): ModelFacts & { readonly versions: Readonly<Record<Version, ModelVersion>> } {
  const offered = Object.values<Required<ModelVersion>>(versions).flatMap(({ regions }) => Object.keys(regions));
  return { format: "OpenAI", kind, versions, skus: residentSkus.filter((sku) => offered.includes(sku)) };
}

/**
 * Models that workloads may deploy: generally available, sold by Azure, and offered with a deployment type that keeps data
 * in its region or data zone. An organization adds its own under `allowedModels`.
 *
 * Sources: versions and retirement from the model retirement schedule
 * (https://learn.microsoft.com/azure/foundry/openai/concepts/model-retirement-schedule, 2026-08-26), read 2026-11-20; deployment
 * types and regions from
 * https://learn.microsoft.com/azure/foundry/foundry-models/concepts/models-sold-directly-by-azure-region-availability (2026-09-03;
 * its table of standard deployments 2026-06-11, of provisioned ones 2026-05-11), read 2026-11-28. What Azure has offered since,
 * an organization approves under `allowedModels`.
 */
export const models = {
  "gpt-4.1": openAi("chat", {
    "2025-04-14": {
      retires: "2026-10-14",
      regions: {
        Standard: [...us6, "swedencentral", "switzerlandnorth"],
        ProvisionedManaged: [
          "brazilsouth",
          ...us7,
          "germanywestcentral",
          "swedencentral",
          "switzerlandnorth",
          "uksouth",
          ...asia,
          "uaenorth",
        ],
        DataZoneStandard: [...us7, ...eu7],
        DataZoneProvisionedManaged: [...us6, ...eu7],
        GlobalStandard: global,
        GlobalProvisionedManaged: globalAll,
      },
    },
  }),
  "gpt-4.1-mini": openAi("chat", {
    "2025-04-14": {
      retires: "2026-10-14",
      regions: {
        Standard: [
          "canadaeast",
          ...us6,
          "francecentral",
          "swedencentral",
          "switzerlandnorth",
          "uksouth",
          "westeurope",
          "australiaeast",
          "japaneast",
          "southindia",
        ],
        ProvisionedManaged: [
          "brazilsouth",
          ...us6,
          "swedencentral",
          "switzerlandnorth",
          "uksouth",
          ...without(asia, "southeastasia"),
        ],
        DataZoneStandard: [...us7, ...eu7],
        DataZoneProvisionedManaged: [...us6, ...eu6],
        GlobalStandard: global,
        GlobalProvisionedManaged: globalAll,
      },
    },
  }),
  "gpt-4.1-nano": openAi("chat", {
    "2025-04-14": {
      retires: "2026-10-14",
      regions: {
        ProvisionedManaged: [...us6, "swedencentral"],
        DataZoneStandard: [...us7, ...eu7],
        DataZoneProvisionedManaged: [...us6, ...eu7],
        GlobalStandard: global,
        GlobalProvisionedManaged: globalAll,
      },
    },
  }),
  "gpt-4o": openAi("chat", {
    "2024-05-13": {
      retires: "2026-10-01",
      regions: {
        Standard: [...us6, "swedencentral"],
        ProvisionedManaged: [
          ...americas,
          "canadacentral",
          ...without(europe, "italynorth", "westeurope"),
          ...without(asia, "southeastasia"),
          ...africa,
        ],
        DataZoneStandard: [...us7, ...eu6],
        DataZoneProvisionedManaged: [...us6, ...eu6],
        GlobalStandard: without(global4o, "italynorth"),
        GlobalProvisionedManaged: globalAll,
      },
    },
    "2024-08-06": {
      retires: "2026-10-01",
      regions: {
        Standard: [...us7, "swedencentral"],
        ProvisionedManaged: [
          ...americas,
          ...without(europe, "italynorth", "polandcentral", "westeurope"),
          "switzerlandwest",
          ...asia,
          "uaenorth",
        ],
        DataZoneStandard: [...us7, ...eu6],
        DataZoneProvisionedManaged: [...us6, ...eu6],
        GlobalStandard: without(global4o, "italynorth"),
        GlobalProvisionedManaged: globalAll,
      },
    },
    "2024-11-20": {
      retires: "2026-10-01",
      regions: {
        Standard: [
          "canadaeast",
          ...us7,
          "francecentral",
          "norwayeast",
          "swedencentral",
          "switzerlandnorth",
          "uksouth",
          "australiaeast",
          "japaneast",
          "southindia",
        ],
        ProvisionedManaged: [
          ...without(americas, "southcentralus"),
          "germanywestcentral",
          "polandcentral",
          "swedencentral",
          "switzerlandnorth",
          "uksouth",
          "westeurope",
          ...asia,
          "uaenorth",
        ],
        DataZoneStandard: [...us7, ...eu7],
        DataZoneProvisionedManaged: [...us6, ...eu6],
        GlobalStandard: global4o,
        GlobalProvisionedManaged: globalAll,
      },
    },
  }),
  "gpt-4o-mini": openAi("chat", {
    "2024-07-18": {
      retires: "2026-10-01",
      regions: {
        Standard: [...us6, "swedencentral"],
        ProvisionedManaged: [
          "brazilsouth",
          "canadacentral",
          "canadaeast",
          ...us6,
          "francecentral",
          "norwayeast",
          "spaincentral",
          "swedencentral",
          "switzerlandnorth",
          "switzerlandwest",
          "uksouth",
          ...asia,
        ],
        DataZoneStandard: [...us7, ...eu7],
        DataZoneProvisionedManaged: [...us6, ...eu6],
        GlobalStandard: global4o,
        GlobalProvisionedManaged: globalAll,
      },
    },
  }),
  "gpt-5": openAi("chat", {
    "2025-08-07": {
      retires: "2027-02-06",
      regions: {
        ProvisionedManaged: ["canadaeast", ...us7, "uksouth", ...without(asia, "southeastasia")],
        DataZoneStandard: [...us7, ...eu7],
        DataZoneProvisionedManaged: [...us6, ...eu7],
        GlobalStandard: global,
        GlobalProvisionedManaged: globalAll,
      },
    },
  }),
  "gpt-5-mini": openAi("chat", {
    "2025-08-07": {
      retires: "2027-02-06",
      regions: {
        ProvisionedManaged: [
          "canadaeast",
          "eastus2",
          "westus3",
          "swedencentral",
          "uksouth",
          ...without(asia, "southeastasia"),
          "uaenorth",
        ],
        DataZoneStandard: [...us7, ...eu7],
        DataZoneProvisionedManaged: [...us6, ...eu7],
        GlobalStandard: global,
        GlobalProvisionedManaged: globalAll,
      },
    },
  }),
  "gpt-5-nano": openAi("chat", {
    "2025-08-07": { retires: "2027-02-06", regions: { DataZoneStandard: [...us7, ...eu7], GlobalStandard: global } },
  }),
  "gpt-5.1": openAi("chat", {
    "2025-11-13": {
      retires: "2027-05-15",
      regions: {
        Standard: [...us7, "swedencentral"],
        ProvisionedManaged: [
          "canadaeast",
          "eastus",
          "eastus2",
          "westus3",
          "swedencentral",
          "switzerlandnorth",
          "uksouth",
          "australiaeast",
          "southindia",
          "uaenorth",
        ],
        DataZoneStandard: [...us7, "francecentral", "swedencentral"],
        DataZoneProvisionedManaged: [...us6, ...eu7],
        GlobalStandard: globalAll,
        GlobalProvisionedManaged: globalAll,
      },
    },
  }),
  "gpt-5.2": openAi("chat", {
    "2025-12-11": {
      retires: "2026-12-12",
      regions: {
        ProvisionedManaged: [
          "canadacentral",
          "canadaeast",
          "westus",
          "westus3",
          "swedencentral",
          "uksouth",
          "australiaeast",
          "japaneast",
          "koreacentral",
        ],
        DataZoneStandard: us7,
        DataZoneProvisionedManaged: [...us6, ...eu7],
        GlobalStandard: globalAll,
        GlobalProvisionedManaged: globalAll,
      },
    },
  }),
  "gpt-5.4": openAi("chat", {
    "2026-03-05": {
      retires: "2027-03-05",
      regions: {
        ProvisionedManaged: ["uksouth", "australiaeast", "japaneast"],
        DataZoneStandard: [...us7, ...eu7, "norwayeast", "switzerlandnorth"],
        DataZoneProvisionedManaged: [...us6, ...eu7],
        GlobalStandard: globalAll,
        GlobalProvisionedManaged: globalAll,
      },
    },
  }),
  "gpt-5.4-mini": openAi("chat", {
    "2026-03-17": {
      retires: "2027-03-18",
      regions: {
        ProvisionedManaged: ["westus3", "japaneast", "southeastasia", "southindia"],
        DataZoneStandard: us7,
        DataZoneProvisionedManaged: us6,
        GlobalStandard: globalAll,
        GlobalProvisionedManaged: [...americas, "canadacentral"],
      },
    },
  }),
  "gpt-5.4-nano": openAi("chat", {
    "2026-03-17": { retires: "2027-03-18", regions: { DataZoneStandard: us7, GlobalStandard: globalAll } },
  }),
  "gpt-5.5": openAi("chat", {
    "2026-04-24": {
      retires: "2027-04-23",
      regions: {
        ProvisionedManaged: ["eastus"],
        DataZoneStandard: [...us7, ...eu7, "norwayeast", "switzerlandnorth"],
        DataZoneProvisionedManaged: us6,
        GlobalStandard: globalAll,
        GlobalProvisionedManaged: globalAll,
      },
    },
  }),
  o3: openAi("chat", {
    "2025-04-16": {
      retires: "2026-10-16",
      regions: {
        ProvisionedManaged: [...us6, "westeurope", "australiaeast"],
        DataZoneStandard: [...us7, ...eu7],
        DataZoneProvisionedManaged: [...us6, ...eu7],
        GlobalStandard: global,
        GlobalProvisionedManaged: globalAll,
      },
    },
  }),
  "o4-mini": openAi("chat", {
    "2025-04-16": {
      retires: "2026-10-16",
      regions: {
        Standard: [...us6, "swedencentral"],
        ProvisionedManaged: [...us7, "westeurope", "japaneast"],
        DataZoneStandard: [...us7, ...eu7],
        DataZoneProvisionedManaged: [...us6, ...eu7],
        GlobalStandard: global,
        GlobalProvisionedManaged: globalAll,
      },
    },
  }),
  "text-embedding-3-large": openAi("embedding", {
    "1": {
      retires: "2027-04-15",
      regions: {
        Standard: [
          "canadaeast",
          "eastus",
          "eastus2",
          "westus3",
          ...without(europe, "italynorth", "westeurope"),
          ...asia,
          ...africa,
        ],
        DataZoneStandard: [...us7, ...eu7],
        GlobalStandard: globalAll,
      },
    },
  }),
  "text-embedding-3-small": openAi("embedding", {
    "1": {
      retires: "2027-04-15",
      regions: {
        Standard: [
          "canadaeast",
          "eastus",
          "eastus2",
          "westus",
          "switzerlandnorth",
          "australiaeast",
          "japaneast",
          "uaenorth",
        ],
        DataZoneStandard: [...us7, ...eu7],
        GlobalStandard: globalAll,
      },
    },
  }),
} as const satisfies Record<string, ModelFacts>;
