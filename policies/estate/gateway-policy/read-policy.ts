import type { Block } from "../block";
import { parseTemplate } from "../template";
import { parsePolicy, type ParsedPolicy } from "./parse-policy";
import type { UnknownValue } from "../value";
import { ownTenant, unknownPart } from "./policy-element";

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
  const path = block.rawAt("xml_content") === undefined && block.rawAt("value") !== undefined ? "value" : "xml_content";
  const raw = block.rawAt(path);
  if (raw === undefined || raw === null) return { state: "absent" };
  if (typeof raw !== "string") return { state: "unknown", reason: `${path} is not a text` };
  const { text, reason } = withMarks(block, raw);
  if (reason !== undefined && text.trim() === unknownPart)
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

function isOwnTenant(expression: string, { from, choice }: UnknownValue): boolean {
  const references = choice === "exact" ? (from ?? []) : [expression];
  return (
    references.length > 0 &&
    references.every((reference) => tenantOf.test(reference.replace(/^(?:module\.[\w-]+(?:\[[^\]]*\])?\.)+/, "")))
  );
}

/** The text with a mark for each part that is not known, and why the first of them is not. */
function withMarks(block: Block, raw: string): { readonly text: string; readonly reason?: string } {
  const whole = block.resolver.resolve(raw);
  if (whole.state === "known" && typeof whole.value === "string") return { text: whole.value };
  let text = "";
  let reason: string | undefined;
  for (const part of parseTemplate(raw)) {
    if ("literal" in part) text += part.literal;
    else {
      const value = block.resolver.resolve(`\${${part.expression}}`);
      if (value.state === "known" && typeof value.value !== "object") text += String(value.value);
      else if (value.state === "unknown" && isOwnTenant(part.expression, value)) text += ownTenant;
      else {
        text += unknownPart;
        reason ??= value.state === "unknown" ? value.reason : `${part.expression} is no text`;
      }
    }
  }
  return reason === undefined ? { text } : { text, reason };
}
