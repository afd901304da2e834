/**
 * Shapes of secrets: storage and messaging connection strings, shared access signatures, private keys, tokens, client
 * secrets of Entra ID (https://learn.microsoft.com/purview/sit-defn-client-secret-api-key), account keys.
 */
const secretShapes: readonly RegExp[] = [
  /(Account|SharedAccess|Access|Api|Primary|Secondary)_?-?Key\s*[=:]\s*["']?[^\s"']{16,}/i,
  /(AccountKey|SharedAccessKey|SharedAccessSignature)\s*=|SharedAccessSignature\s+s[a-z]=/i,
  /\bsig=[A-Za-z0-9%+/]{8,}/,
  /\b(password|pwd|client_?-?secret)\s*=\s*[^\s;]+/i,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\beyJ[\w-]{10,}\.[\w-]{10,}\./,
  /\bgh[pousr]_[A-Za-z0-9]{30,}/,
  /[\w~.-]{3}\dQ~[\w~.-]{31,34}/,
  /(?<![\w+/])[A-Za-z0-9+/]{43}=(?![\w=])/,
  /(?<![\w+/])[A-Za-z0-9+/]{86}==/,
  /(?<![\w-])(?=[A-Za-z0-9]*[A-Z])(?=[A-Za-z0-9]*[a-z])(?=[A-Za-z0-9]*\d)[A-Za-z0-9]{80,}(?![\w-])/,
  /(?<![\w:-])[0-9a-f]{32}(?![\w-])/i,
];

/** Names under which people keep secrets. A key of such a name is unknown anyhow; this says why. */
const secretKey =
  /pass(word|wd)|secret|(access|account|api|shared)[-_]?key|connection[-_]?string|sas([-_]?token)?$|credential/i;

/** Whether `text` looks like a key, a token or a connection string. */
export function looksSecret(text: string): boolean {
  return secretShapes.some((shape) => shape.test(text));
}

/** Column, from 1, at which a line first looks like a secret; undefined when it does not. */
export function secretColumn(line: string): number | undefined {
  const index = Math.min(...secretShapes.map((shape) => shape.exec(line)?.index ?? Infinity));
  return index === Infinity ? undefined : index + 1;
}

/** Whether a key is called like a secret. */
export function isSecretKey(key: string): boolean {
  return secretKey.test(key);
}
