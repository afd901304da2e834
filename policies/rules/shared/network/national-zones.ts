/** Suffixes of private DNS zones by cloud; what stands before them is the same in each. */
const suffixes = {
  // https://learn.microsoft.com/azure/private-link/private-endpoint-dns, read 2026-11
  public: /\.(?:windows\.net|azure\.(?:net|com)|microsoft\.com|io|net|ms)$/,
  national: /\.(?:usgovcloudapi\.net|windows\.us|azure\.us|us|chinacloudapi\.cn|azure\.cn|cn)$/,
};

/** Regions of the clouds of the United States government and of China. */
const nationalRegion = /^(?:us(?:gov|dod|nat|sec)|china)/;

/** Whether a location, as text, is in a national cloud. */
export function isNationalRegion(location: string): boolean {
  return nationalRegion.test(location.toLowerCase().replace(/\s/g, ""));
}

/** Whether a zone is one of a national cloud. */
export function isNationalZone(zone: string): boolean {
  return suffixes.national.test(zone);
}

/** Whether a zone of a national cloud holds the names that `zone` holds in the public one. */
export function standsFor(national: string, zone: string): boolean {
  return isNationalZone(national) && national.replace(suffixes.national, "") === zone.replace(suffixes.public, "");
}
