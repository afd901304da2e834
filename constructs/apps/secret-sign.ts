/** Words that make a name one of a secret wherever they stand in it. */
const secretWords = ["SECRET", "SECRETS", "PASSWORD", "PASSWD", "PWD", "PASSPHRASE", "CREDENTIAL", "CREDENTIALS"];
/** Words that make a name one of a secret at its end. */
const secretEndings = ["KEY", "KEYS", "APIKEY", "ACCESSKEY", "TOKEN", "SAS", "CONNECTIONSTRING"];
/** Endings that say where a secret is, not what it is. */
const harmlessEndings = ["NAME", "URI", "URL", "ID", "PATH", "ENDPOINT", "VERSION"];
/** Words before `KEY` that make it harmless. */
const harmlessKeys = ["PARTITION", "PUBLIC", "ROUTING", "SORT"];

const secretValues: readonly (readonly [RegExp, string])[] = [
  [/\b(AccountKey|SharedAccessKey|SharedAccessSignature|InstrumentationKey|Password|Pwd)\s*=/i, "a connection string"],
  [/[?&]sig=[^&\s]/i, "a shared access signature"],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, "a private key"],
  [/^eyJ[\w-]+\.[\w-]+\./, "a token"],
  [/:\/\/[^/\s:@]+:[^/\s@]+@/, "an address with a password"],
  [/^([A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==)$/, "a key in base 64"],
  [/^([0-9a-f]{32}|[A-Za-z0-9]{84})$/, "a key of an Azure AI service"],
  [/\$\{[^}]*\.(\w*_)?(connection_string|key|password|sas|secret|token)\}/, "a reference to a secret"],
];

/**
 * Why an environment variable looks like a secret, as `has the name of a secret`; undefined when it does not.
 *
 * @param value text with references in Terraform's form, as `${azurerm_storage_account.a.primary_access_key}`
 */
export function secretSign(name: string, value: string): string | undefined {
  if (namesSecret(name)) return "has the name of a secret";
  const [, kind] = secretValues.find(([pattern]) => pattern.test(value)) ?? [];
  return kind && `holds ${kind}`;
}

function namesSecret(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toUpperCase()
    .split(/[^A-Z0-9]+/);
  const [before = "", last = ""] = words.slice(-2);
  const end = words.length === 1 ? before : last;
  if (harmlessEndings.includes(end)) return false;
  if (end === "KEY" && harmlessKeys.includes(before)) return false;
  if (before === "CONNECTION" && end === "STRING") return true;
  return secretEndings.includes(end) || words.some((word) => secretWords.includes(word));
}
