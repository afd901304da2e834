import type { Finding } from "../engine/run";

/** What a finding says in its first line. A title says what is wrong, which nobody knows of what is unknown. */
export function headlineOf({ title, verdict }: Pick<Finding, "title" | "verdict">): string {
  return verdict === "unknown" ? `Cannot be decided: ${title}` : title;
}
