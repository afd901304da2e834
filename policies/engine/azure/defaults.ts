import type { Defaults } from "../block";

/** Majors of the azurerm provider whose defaults differ. */
export type AzurermMajor = 3 | 4 | 5;

/**
 * What azurerm assumes when an argument is left out, by resource type and path, from the argument reference of the
 * 4.55 documentation (2025-12-04). Only arguments that a rule reads are listed.
 */
const version4: Readonly<Record<string, Defaults>> = {
  azurerm_cognitive_account: {
    local_auth_enabled: true,
    outbound_network_access_restricted: false,
    project_management_enabled: false,
    public_network_access_enabled: true,
  },
};

/** What the majors before and after 4 assume differently. */
const differences: Readonly<Record<AzurermMajor, Readonly<Record<string, Defaults>>>> = {
  3: {},
  4: {},
  5: {},
};

/** The defaults of a type in a provider major. */
export function providerDefaults(type: string, major: AzurermMajor = 4): Defaults {
  return { ...version4[type], ...differences[major][type] };
}
