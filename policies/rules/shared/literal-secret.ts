import type { Json } from "../../../common/json";
import { isTemplate, parseReference, parseTemplate } from "../../estate/template";

const secretNames =
  /(^|[^a-z])(secret|password|passwd|pwd|api[^a-z]?key|access[^a-z]?key|account[^a-z]?key|shared[^a-z]?key|token|credential|connection[^a-z]?string|sas)s?([^a-z]|$)/;

const secretValues =
  /(accountkey|sharedaccesskey|sharedaccesssignature|sharedaccesskeyname|password|pwd)\s*=|[?&]sig=|-----begin [a-z ]*private key-----/i;

/** Sensitive attributes that resources of azurerm export: keys, connection strings, tokens, passwords. */
const secretAttributes =
  /\.(?:\w+_)?(?:primary|secondary)_(?:\w+_)?(?:access_key|master_key|readonly_key|key|connection_string(?:_alias)?|shared_key)(?![\w.])|\.(?:administrator_login_password|admin_password|api_key|default_function_key|instrumentation_key_secret|sas|sas_url|sas_url_query_string|storage_account_access_key)(?![\w.])|\.kube_(?:admin_)?config(?:_raw)?\b/;

/** The text takes a key or the like from a resource, or from what Terraform reads. */
export function takesSecret(value: Json): boolean {
  return typeof value === "string" && isTemplate(value) && secretAttributes.test(value);
}

/** The name of a setting says that it holds a secret: `OPENAI_API_KEY`, `DbPassword`. */
export function namesSecret(name: string): boolean {
  return secretNames.test(name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase());
}

/** The text is made of attributes of resources, none of which is a secret: an address, a name, an identity. */
export function refersToNoSecret(value: Json): boolean {
  if (typeof value !== "string" || secretAttributes.test(value)) return false;
  const expressions = parseTemplate(value).flatMap((part) => ("expression" in part ? [part.expression] : []));
  return expressions.length > 0 && expressions.every((expression) => isOpenAttribute(expression));
}

function isOpenAttribute(expression: string): boolean {
  const attribute = parseReference(expression)?.attribute;
  return attribute !== undefined && attribute !== "" && !namesSecret(attribute.replace(/\./g, "_"));
}

/** Telemetry addresses look like connection strings and open nothing that Entra sign-in protects. */
function isTelemetry(name: string): boolean {
  return /^app(lication)?_?insights/i.test(name);
}

/** The setting refers to the vault instead of holding the secret. */
export function isVaultReference(value: string): boolean {
  return /^@Microsoft\.KeyVault\(/i.test(value.trim()) || /^@AppSvc\.KeyVault\(/i.test(value.trim());
}

/**
 * Why a setting carries a secret as text, or undefined when it does not. A reference to a key that Terraform reads from a
 * resource is a secret in the state too.
 */
export function literalSecret(name: string, value: Json): string | undefined {
  if (typeof value !== "string" || value === "" || isVaultReference(value)) return undefined;
  if (secretAttributes.test(value)) return `${name} holds a key that Terraform reads from a resource`;
  if (secretValues.test(value)) return `${name} holds a text with a key or password in it`;
  if (!namesSecret(name) || isTelemetry(name) || isTemplate(value)) return undefined;
  return /^(true|false|\d{1,6}|https?:\/\/\S+)$/i.test(value) ? undefined : `${name} is written as text`;
}
