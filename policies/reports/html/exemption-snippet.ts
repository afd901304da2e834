import type { Finding } from "../../engine/run";

/** An exemption for a finding as YAML to copy. It covers only this rule on this resource, for ninety days. */
export function exemptionSnippet({ rule, address }: Pick<Finding, "rule" | "address">, today: string): string {
  const fields = {
    control: rule,
    resource: address.replace(/[*?]/g, "?"),
    category: "waiver",
    reason: "why the risk is acceptable until then",
    owner: "team@contoso.example",
    expires: inNinetyDays(today),
  };
  // JSON texts are YAML texts, whatever they hold.
  return [
    "exemptions:",
    ...Object.entries(fields).map(
      ([name, value], index) => `${index === 0 ? "  - " : "    "}${name}: ${JSON.stringify(value)}`,
    ),
  ].join("\n");
}

function inNinetyDays(today: string): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + 90 * 86_400_000).toISOString().slice(0, 10);
}
