/** Naming rule of one kind of Azure resource. */
export interface NameRule {
  /** Abbreviation at the start of the name. */
  readonly abbreviation: string;
  /** Shortest and longest name that Azure takes. */
  readonly min: number;
  readonly max: number;
  /** Characters: letters, digits and hyphens; the same in lower case; or lower-case letters and digits alone. */
  readonly characters: keyof typeof characterSets;
  /** Where the name must be unique. A global one gets a short hash. */
  readonly scope: "global" | "subscription" | "resource group" | "parent";
  /** Who recommends the abbreviation: Microsoft's Cloud Adoption Framework, or this kit where that has none. */
  readonly source: "caf" | "kit";
}

/** The page on lengths and characters of names, and where they must be unique. */
export const nameRulesPage = "https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules";

const characterSets = {
  hyphens: {
    expression: /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/,
    description: "letters, digits and single hyphens, with a letter or digit at both ends",
  },
  "lower-hyphens": {
    expression: /^[a-z0-9]+(-[a-z0-9]+)*$/,
    description: "lower-case letters, digits and single hyphens, with a letter or digit at both ends",
  },
  "lower-alphanumeric": { expression: /^[a-z0-9]+$/, description: "lower-case letters and digits" },
} as const;

/**
 * A naming rule. Abbreviations:
 * https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-best-practices/resource-abbreviations,
 * lengths and characters: {@link nameRulesPage}, narrowed to what azurerm 4.55 accepts. Both read in November 2026.
 */
export function nameRule(
  abbreviation: string,
  [min, max]: readonly [number, number],
  characters: NameRule["characters"],
  scope: NameRule["scope"],
  source: NameRule["source"] = "caf",
): NameRule {
  return { abbreviation, min, max, characters, scope, source };
}

/** What a name that follows `rule` looks like. */
export function describeNameRule({ min, max, characters }: NameRule): string {
  return `${min} to ${max} ${characterSets[characters].description}`;
}

/** Why Azure would refuse `name` under `rule`; undefined when it would not. */
export function problemOfName({ min, max, characters }: NameRule, name: string): string | undefined {
  if (name.length < min || name.length > max) return `has ${name.length} characters, allowed are ${min} to ${max}`;
  const { expression, description } = characterSets[characters];
  if (!expression.test(name)) return `may hold ${description} only`;
  const word = reservedWordIn(name);
  return word === undefined ? undefined : `holds ${word}, which Azure reserves`;
}

/**
 * Words of which Azure lets no name consist, hold or begin with: in any case, and of every resource, children too
 * (https://github.com/Azure/acr/issues/280). Read in November 2026:
 * https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-reserved-resource-name
 */
export const reservedWords = {
  whole: [
    "access",
    "app_browsers",
    "app_code",
    "app_data",
    "app_globalresources",
    "app_localresources",
    "app_themes",
    "app_webreferences",
    "azure",
    "bing",
    "bizspark",
    "biztalk",
    "cortana",
    "directx",
    "dotnet",
    "dynamics",
    "excel",
    "exchange",
    "forefront",
    "groove",
    "hololens",
    "hyperv",
    "kinect",
    "lync",
    "msdn",
    "o365",
    "office",
    "office365",
    "onedrive",
    "onenote",
    "outlook",
    "powerpoint",
    "sharepoint",
    "skype",
    "visio",
    "visualstudio",
    "web.config",
    "xbox",
  ],
  anywhere: ["microsoft", "windows"],
  first: ["login"],
} as const;

/** The word in `name` for which Azure refuses it as reserved; undefined when there is none. */
export function reservedWordIn(name: string): string | undefined {
  const lower = name.toLowerCase();
  const { whole, anywhere, first } = reservedWords;
  return (
    anywhere.find((word) => lower.includes(word)) ??
    first.find((word) => lower.startsWith(word)) ??
    whole.find((word) => lower === word)
  );
}
