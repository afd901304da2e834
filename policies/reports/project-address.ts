import { rules } from "../rules";

/** Where the project is read, the host of the schemas' `$id`. */
export const projectAddress = "https://zero-trust-ai-kit.example/";

const kitRules: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

/** The page of a rule: what it judges, how to repair it, examples. A rule of one's own has none; its control has. */
export function pageOf({ rule, control }: { readonly rule: string; readonly control: string }): string {
  const page = kitRules.has(rule) ? `rules/${rule}` : `controls/${control}`;
  return `${projectAddress}docs/reference/${encodeURI(page)}.md`;
}
