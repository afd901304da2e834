import type { EstateCosts, FixedCost } from "./cost-of-estate";
import { sumUsd } from "./cost-of-estate";
import type { StandingPrice, UsePrice } from "./price";
import { pricesReadOn } from "./prices";

/** What a list of costs is not; the last line of each. */
export const costCaveat = `No quote: list prices of US East where the source has them, read on ${pricesReadOn}, without discounts, reservations, free grants, tiers of volume and tax; https://azure.microsoft.com/pricing/calculator/ decides.`;

/** What the sign before an amount says. */
export const unsureNote = "~ unverified: no record of the price was found.";

/** Amount in US dollars, such as `1,277.50`; more digits where a price is a part of a cent. */
export function usd(amount: number): string {
  return amount.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 6 });
}

/** Number of what is paid for, such as `3` or `0.5`. */
export function quantityText(quantity: number): string {
  return String(Math.round(quantity * 100) / 100);
}

/** Price of what is paid by use, such as `2.30 per GB`; the page to look at where it depends on more. */
export function usePriceText(price: UsePrice): string {
  const { usd: amount, per, source } = price;
  return amount === undefined ? `per ${per}: ${source}` : `${amountText(amount, price)} per ${per}`;
}

/** Amount by a price, with a sign where no source confirms that. */
export function amountText(amount: number, { verified }: Pick<StandingPrice, "verified">): string {
  return `${verified ? "" : "~"}${usd(amount)}`;
}

/** What all stacks pay for one kind of thing together, the dearest first. */
export function fixedByPart(costs: EstateCosts): readonly Omit<FixedCost, "stack">[] {
  const prices = new Map(costs.fixed.map(({ price }) => [price.what, price]));
  const parts = [...prices.values()].map((price) => {
    const same = costs.fixed.filter((cost) => cost.price.what === price.what);
    return { price, quantity: same.reduce((sum, { quantity }) => sum + quantity, 0), monthlyUsd: sumUsd(same) };
  });
  return parts.sort((a, b) => b.monthlyUsd - a.monthlyUsd || (a.price.what < b.price.what ? -1 : 1));
}

/** What is paid by use in any stack, once each, by name. */
export function usesOf(costs: EstateCosts): readonly UsePrice[] {
  const uses = new Map(costs.byUse.map(({ price }) => [price.what, price]));
  return [...uses.values()].sort((a, b) => (a.what < b.what ? -1 : 1));
}

/**
 * Costs as Markdown for a blueprint's page: what is fixed by part with its sum, then what is paid by use, then what has no price.
 * It ends with a line feed.
 */
export function costTable(costs: EstateCosts): string {
  const parts = fixedByPart(costs);
  const total = usd(costs.fixedMonthlyUsd);
  return [
    "| part | number | US dollars a month |",
    "| ---- | -----: | -----------------: |",
    ...parts.map(
      (part) => `| ${part.price.what} | ${quantityText(part.quantity)} | ${amountText(part.monthlyUsd, part.price)} |`,
    ),
    `| **Fixed** | | **${total}** |`,
    "",
    "| paid by use, on top | US dollars |",
    "| ------------------- | ---------- |",
    ...usesOf(costs).map((price) => `| ${price.what} | ${usePriceText(price)} |`),
    "",
    ...costs.notPriced.map(({ type, why }) => `Not in the sum: \`${type}\`, ${why}.`),
    ...(costs.notPriced.length > 0 ? [""] : []),
    `${unsureNote} ${costCaveat}`,
    "",
  ].join("\n");
}
