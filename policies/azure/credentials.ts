import { entry } from "../../common/table";
import marks from "./sensitive-attributes.json";
import { unprintedCredentials } from "./unprinted-credentials";

/**
 * What reading an attribute gives away: a `key` that the service made, a password or key that the configuration gives as
 * an `argument`, what Terraform `generated`, a secret of a `vault`, the address of `telemetry`, or the `answer` of an
 * action, which is a key where the action lists keys.
 */
export type CredentialKind = "key" | "argument" | "generated" | "vault" | "telemetry" | "answer";

/**
 * Credentials of providers other than Azure's, and those that Azure's providers do not mark; an exclamation mark as in
 * the table of marks. Sources: the documentation of the providers hashicorp/random and
 * hashicorp/tls and the provider schemas; November 2026.
 */
const unmarked: Readonly<Record<string, string>> = {
  azurerm_iothub: "shared_access_policy.primary_key! shared_access_policy.secondary_key!",
  azurerm_logic_app_trigger_custom: "callback_url!",
  azurerm_logic_app_trigger_http_request: "callback_url!",
  azurerm_search_service: "query_keys.key!",
  azapi_resource_action: "output!",
  random_bytes: "base64! hex!",
  random_password: "result! bcrypt_hash!",
  tls_private_key: "private_key_openssh! private_key_pem! private_key_pem_pkcs8!",
};

/** Marked attributes that open nothing: names and ids, public certificates, proofs of a domain, texts that may hold anything. */
const harmless = new Set([
  "agent_account_name",
  "backup_blob_container_uri",
  "certificate_content",
  "client_id",
  "content",
  "custom_data",
  "custom_domain_verification_id",
  "encrypted_data",
  "host_key",
  "https_ca_cert_base64",
  "key_vault_url",
  "linking_client_id",
  "name",
  "object_id",
  "protected_settings",
  "registry_username",
  "script_content",
  "secret_arguments",
  "secret_values",
  "secure_environment_variables",
  "security_domain_encrypted_data",
  "sensitive_environment_variables",
  "server_root_ca_certificate",
  "service_principal_name",
  "sid",
  "sql_connectivity_update_username",
  "storage_account_subscription_id",
  "storage_account_url",
  "tenant",
  "trigger_url",
  "trusted_ca",
  "update_trigger_endpoint",
  "user_data_base64",
  "user_name",
  "validation_token",
]);

/** The same for one path of one type or block. */
const harmlessPaths =
  /^(?:azuread_application_certificate|azuread_service_principal_certificate)\.value$|\.(?:authentication_certificate|trusted_client_certificate|trusted_root_certificate)\.data$|\.kube_(?:admin_)?config\.(?:host|cluster_ca_certificate|username)$|\.site_credential\.name$/;

/** Addresses of telemetry: they look like keys, and open only what Entra sign-in does not protect. */
const telemetry =
  /^(?:azurerm_application_insights\.(?:instrumentation_key|connection_string)$|.*(?:application_insights_key|application_insights_connection_string)$)/;

/** Names under which attributes hold credentials, for types that the table does not know. */
const credentialName =
  /^(?:\w+_)?(?:primary|secondary)_(?:\w+_)?(?:access_key|master_key|readonly_key|key|connection_string(?:_alias)?|shared_key)$|^(?:\w+_)?(?:password|client_secret|private_key|private_key_pem|api_key|access_key|account_key|shared_key|secret_key|secret_string|connection_string|sas|sas_token|sas_url|sas_url_query_string|access_token|default_function_key|kube_config_raw)$/;

const made = new Set(["random_bytes", "random_password", "tls_private_key"]);
const vaultTypes = new Set([
  "azurerm_key_vault_secret",
  "data.azurerm_key_vault_secret",
  "data.azurerm_key_vault_certificate_data",
]);

/** True for what the provider alone sets, by dotted path. */
type Marks = ReadonlyMap<string, boolean>;
const known = new Map<string, Marks>();

function marksOf(type: string): Marks {
  const before = known.get(type);
  if (before) return before;
  const plain = type.replace(/^data\./, "");
  const texts = [entry<string>(marks.types, type), entry(unmarked, plain), entry(unprintedCredentials, plain)];
  const paths = texts.flatMap((text) => text?.split(" ") ?? []);
  const found = new Map(paths.map((path) => [path.replace("!", ""), path.endsWith("!")]));
  known.set(type, found);
  return found;
}

/**
 * What an attribute is when it is a credential.
 * @param type with `data.` before it for what Terraform reads
 * @param path dotted, with or without the places in lists; empty for the whole resource
 */
export function credential(type: string, path: string): CredentialKind | undefined {
  let ofType = judged.get(type);
  if (!ofType) judged.set(type, (ofType = new Map()));
  const before = ofType.get(path);
  if (before !== undefined) return before ?? undefined;
  const kind = findKind(type, path);
  // Paths are few, but for those with a number in them.
  if (ofType.size < maximumPaths) ofType.set(path, kind ?? null);
  return kind;
}

/** Answers by type and path, null for what is not a credential. */
const judged = new Map<string, Map<string, CredentialKind | null>>();
const maximumPaths = 1000;

function findKind(type: string, path: string): CredentialKind | undefined {
  const plain = path.replace(/\[(?:\d+|"[^"]*"|\*)\]|\.(?:\d+|\*)(?=\.|$)/g, "");
  const marked = marksOf(type);
  if (plain === "") return [...marked].some(([at, exported]) => exported && isCredential(type, at)) ? "key" : undefined;
  for (let at = plain; at; at = at.slice(0, Math.max(at.lastIndexOf("."), 0))) {
    const exported = marked.get(at);
    if (exported !== undefined && isCredential(type, at) && isCredential(type, plain))
      return kindOf(type, at, exported);
  }
  const below = [...marked].find(([at, exported]) => exported && at.startsWith(`${plain}.`) && isCredential(type, at));
  if (below) return kindOf(type, below[0], true);
  return credentialName.test(plain.split(".").at(-1) ?? "") && isCredential(type, plain)
    ? kindOf(type, plain, !marked.has(plain))
    : undefined;
}

/** Arguments of a type that take a password, a key or the like: dotted paths. */
export function credentialArguments(type: string): readonly string[] {
  return [...marksOf(type)].flatMap(([path, exported]) => (!exported && isCredential(type, path) ? [path] : []));
}

/** True when the provider hides an argument, or the block around it: it may hold a credential, or anything else. */
export function isHidden(type: string, path: string): boolean {
  const marked = marksOf(type);
  for (let at = path; at; at = at.slice(0, Math.max(at.lastIndexOf("."), 0))) if (marked.has(at)) return true;
  return false;
}

/** Types that have such arguments. */
export function typesWithCredentialArguments(): readonly string[] {
  const types = [...Object.keys(marks.types), ...Object.keys(unprintedCredentials)];
  return types.filter((type) => !type.startsWith("data.") && credentialArguments(type).length > 0);
}

function isCredential(type: string, path: string): boolean {
  return !harmless.has(path.split(".").at(-1) ?? "") && !harmlessPaths.test(`${type.replace(/^data\./, "")}.${path}`);
}

function kindOf(type: string, path: string, exported: boolean): CredentialKind {
  const plain = type.replace(/^data\./, "");
  if (made.has(plain)) return "generated";
  if (vaultTypes.has(type)) return "vault";
  if (telemetry.test(`${plain}.${path}`)) return "telemetry";
  if (plain === "azapi_resource_action") return "answer";
  return exported ? "key" : "argument";
}
