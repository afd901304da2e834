import type { Block } from "../block";
import { parsePolicy, type ParsedPolicy } from "./parse-policy";
import { piecesOf, type UnknownValue, type Value } from "../value";
import { ownTenant, unknownMarker } from "./policy-element";

/** The policy of a resource: its tree, why it cannot be read, or that there is none. */
export type PolicyText =
  ParsedPolicy | { readonly state: "unknown"; readonly reason: string } | { readonly state: "absent" };

const parsed = new WeakMap<Block, PolicyText>();

/** Reads the policy in `xml_content`, or in `value` for a fragment; parts that are not known are kept as such. */
export function readPolicy(block: Block): PolicyText {
  const known = parsed.get(block);
  if (known) return known;
  const policy = read(block);
  parsed.set(block, policy);
  return policy;
}

function read(block: Block): PolicyText {
  const link = block.value("xml_link");
  if (link.state === "known") return { state: "unknown", reason: "its text is fetched from xml_link" };
  if (link.state === "unknown") return { state: "unknown", reason: `xml_link is unknown: ${link.reason}` };
  const format = block.value("format");
  if (format.state === "unknown") return { state: "unknown", reason: `format is unknown: ${format.reason}` };
  if (format.state === "known" && String(format.value).endsWith("-link"))
    return { state: "unknown", reason: "its text is fetched from a link" };
  const path = !block.written("xml_content").isThere && block.written("value").isThere ? "value" : "xml_content";
  const { value } = block.written(path);
  if (value.state === "absent") return { state: "absent" };
  if (value.state === "known" && typeof value.value !== "string")
    return { state: "unknown", reason: `${path} is not a text` };
  const { text, reason } = withMarks(value);
  if (reason !== undefined && text.trim() === unknownMarker)
    return { state: "unknown", reason: `${path} is unknown: ${reason}` };
  const policy = parsePolicy(text);
  if (policy.state === "malformed" && reason !== undefined) {
    return { state: "unknown", reason: `a part of ${path} is unknown: ${reason}` };
  }
  return policy;
}

/** Attributes that hold the tenant of the deployment: of what signs in, and of what it makes. */
const tenantOf =
  /^(?:data\.(?:azurerm_client_config|azuread_client_config|azurerm_subscription)\.[\w-]+|(?:data\.)?azurerm_(?:user_assigned_identity|key_vault)\.[\w-]+|.*\.identity(?:\[0\]|\.0))\.tenant_id$/;

function isOwnTenant({ from = [], choice }: UnknownValue): boolean {
  return (
    choice === "exact" &&
    from.length > 0 &&
    from.every((reference) => tenantOf.test(reference.replace(/^(?:module\.[\w-]+(?:\[[^\]]*\])?\.)+/, "")))
  );
}

/** The text with a mark for each part that is not known, and why the first of them is not. */
function withMarks(value: Value): { readonly text: string; readonly reason?: string } {
  const pieces = piecesOf(value);
  const text = pieces.map((piece) =>
    typeof piece === "string" ? piece : isOwnTenant(piece) ? ownTenant : unknownMarker,
  );
  const open = pieces.find((piece): piece is UnknownValue => typeof piece !== "string" && !isOwnTenant(piece));
  return open ? { text: text.join(""), reason: open.reason } : { text: text.join("") };
}
