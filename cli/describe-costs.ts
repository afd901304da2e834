import type { EstateCosts } from "../stacks/costs/cost-of-estate";
import {
  amountText,
  costCaveat,
  quantityText,
  unsureNote,
  usd,
  usePriceText,
  usesOf,
} from "../stacks/costs/cost-table";
import { hoursPerMonth } from "../stacks/costs/price";
import { pricesReadOn } from "../stacks/costs/prices";

/** Costs for people: what is fixed by stack with its sum, what is paid by use, what has no price, and what the list is not. */
export function describeCosts(costs: EstateCosts): string {
  const { fixed, notPriced, fixedMonthlyUsd } = costs;
  const rows = fixed.map(({ stack, price, quantity, monthlyUsd }) => {
    return [stack, price.what, quantityText(quantity), amountText(monthlyUsd, price)];
  });
  const uses = usesOf(costs).map((price) => [price.what, usePriceText(price)]);
  return [
    ...aligned(
      [["stack", "part", "number", "US dollars a month"], ...rows, ["Fixed", "", "", usd(fixedMonthlyUsd)]],
      [false, false, true, true],
    ),
    "",
    "Paid by use, on top, in US dollars:",
    ...aligned(uses, [false, false]).map((line) => `  ${line}`),
    "",
    ...describeUnpriced(notPriced),
    unsureNote,
    costCaveat,
    "",
  ].join("\n");
}

/** Costs for programs: each with its price, and where that comes from. */
export function costsForPrograms({ fixed, byUse, notPriced, fixedMonthlyUsd }: EstateCosts): object {
  return {
    currency: "USD",
    hoursPerMonth,
    pricesReadOn,
    fixedMonthly: fixedMonthlyUsd,
    fixed: fixed.map(({ stack, price: { what, usd: unitPrice, per, ...origin }, quantity, monthlyUsd }) => {
      return { stack, part: what, quantity, per, unitPrice, monthly: monthlyUsd, ...origin };
    }),
    byUse: byUse.map(({ stack, price: { what, usd: unitPrice, per, ...origin } }) => {
      return { stack, part: what, per, unitPrice, ...origin };
    }),
    notPriced,
    caveat: costCaveat,
  };
}

function describeUnpriced(notPriced: EstateCosts["notPriced"]): string[] {
  if (notPriced.length === 0) return [];
  return [
    "Not priced, and in no sum:",
    ...notPriced.map(({ stack, address, why }) => `  ${stack} ${address}: ${why}`),
    "",
  ];
}

/** Rows as lines of columns, each as wide as its widest cell; numbers stand to the right. */
function aligned(rows: readonly (readonly string[])[], right: readonly boolean[]): string[] {
  const widths = right.map((_, i) => Math.max(0, ...rows.map((row) => (row[i] ?? "").length)));
  const cell = (text: string, i: number) => (right[i] ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0));
  return rows.map((row) => row.map(cell).join("  ").trimEnd());
}
