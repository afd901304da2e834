import type { Located } from "../../../common/yaml/located";
import { needsQuotes } from "../../../common/yaml/plain-scalar";
import { looksSecret } from "../../../common/secret-text";

/** Longer findings are cut. */
const maximumLength = 60;

/** What stands at a place, short enough for one line, and never a secret. Undefined when nothing does. */
export function foundText(node: Located | undefined): string | undefined {
  if (!node) return undefined;
  if (node.kind === "list") return node.items.length === 0 ? undefined : `a list of ${node.items.length}`;
  if (node.kind === "map") return "a mapping";
  if (node.value === null || node.value === "") return undefined;
  const source = String(node.source === "" ? node.value : node.source);
  const text =
    typeof node.value === "string" && needsQuotes(node.value) ? JSON.stringify(source) : source.replace(/\s+/g, " ");
  if (looksSecret(text)) return "(hidden)";
  return text.length <= maximumLength ? text : `${text.slice(0, maximumLength - 1)}…`;
}
