import { hintsAtSecret, namesDigest, secretName } from "./secret-name";

/** Begins what stands for a value: a variable of a shell, a named value of a gateway, a token of a pipeline. */
const placeholder = String.raw`(?![\s"'<{$%*;&]|@Microsoft|@AppSvc|\.\.\.)`;

/**
 * Texts with a credential in them, wherever it stands. The shape of client secrets of Entra is the one that gitleaks
 * looks for, https://github.com/gitleaks/gitleaks (2026-11).
 */
const withCredential: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:accountkey|sharedaccesskey|sharedaccesssignature|sharedsecret)\s*=\s*["']?${placeholder}\S`,
    "i",
  ),
  new RegExp(String.raw`(?:^|[;,\s"'&?])(?:password|pwd)\s*=\s*["']?${placeholder}\S`, "i"),
  /[?&]sig=[a-z0-9%+/=_-]{16,}/i,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/,
  /\bsk-(?:proj-|ant-|svcacct-)?[A-Za-z0-9_-]{20,}/,
  /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{50,}|glpat-[\w-]{20,}|xox[abprs]-[\w-]{10,})/,
  /(?:^|[^\w~.-])[\w~.]{3}\dQ~[\w~.-]{31,34}(?:$|[^\w~.-])/,
  new RegExp(String.raw`\b[a-z][a-z0-9+.-]*://[^\s/:@"'{}$]*:${placeholder}[^\s/:@"']+@`, "i"),
  /\bbearer\s+[\w-]{8,}\.?[\w.-]{12,}/i,
];

/** Texts that are keys from end to end: storage and Cosmos DB, AI services, search. */
const wholeKeys: readonly RegExp[] = [/^[A-Za-z0-9+/]{86}==$/, /^[A-Za-z0-9]{84}$/, /^[A-Za-z0-9]{52}$/];

/** True when a text holds a credential, whatever it is called. */
export function holdsCredential(text: string): boolean {
  return withCredential.some((shape) => shape.test(text));
}

/**
 * Why a text is a secret, or undefined when nothing says so; `perhaps` when its name may as well mean the name of a secret.
 * Never repeats the text.
 */
export function secretText(name: string, text: string): { readonly why: string; readonly perhaps?: true } | undefined {
  const value = text.trim();
  if (isReference(value)) return undefined;
  if (holdsCredential(value)) return { why: `${name} holds a text with a key or password in it` };
  const named = secretName(name);
  if (isHarmless(value) || isTelemetry(name)) return undefined;
  if (looksLikeKey(name, value)) return { why: `${name} holds a text that looks like a key` };
  if (named === "secret") return { why: `${name} is written as text` };
  if (named === undefined || !/[^a-z.-]/.test(value)) return undefined;
  return {
    why: `${name} is written as text`,
    ...(/^[a-z0-9._-]+$/i.test(value) && value.length < 16 && { perhaps: true }),
  };
}

/** The text refers to the vault, to a secret of the app or to a value that somebody else puts in. */
export function isReference(value: string): boolean {
  // A variable of a shell or of a pipeline, which is text to Terraform.
  // eslint-disable-next-line no-restricted-syntax
  return /^(?:@Microsoft\.KeyVault\(|@AppSvc\.KeyVault\(|secretref:|keyvaultref:|\{\{[^{}]+\}\}$|\$\([^()]+\)$|\$\{[^{}]+\}$)/i.test(
    value,
  );
}

/** Empty, a switch, a number, an address without a password, an id, a path, a sign that nothing is there. */
export function isHarmless(value: string): boolean {
  return (
    /^(?:|true|false|-?\d{1,6}|none|null|n\/a|-|managedidentity|managed_identity|workloadidentity)$/i.test(value) ||
    /^(?:https?|wss?|amqps?|sb|rediss?|mongodb(?:\+srv)?|postgres(?:ql)?|tcp):\/\/\S+$/i.test(value) ||
    /^\/(?:subscriptions|providers|run|mnt|etc|var|secrets|app|home)\//i.test(value) ||
    /^<[^<>]*>$/.test(value) ||
    // The kind of a credential, as the Azure SDK names its classes.
    /^[A-Z][a-z]+(?:[A-Z][a-z]+)*Credential$/.test(value) ||
    // A connection string; one with a key or password in it is found by its shape.
    /^(?:[\w .]+=[^;=]*;)+(?:[\w .]+=[^;=]*)?$/.test(value) ||
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
  );
}

/** Telemetry addresses look like connection strings and open nothing that Entra sign-in protects. */
export function isTelemetry(name: string): boolean {
  return /app(?:lication)?_?insights/i.test(name);
}

/** The text has the shape or the randomness of a key. */
export function looksLikeKey(name: string, value: string): boolean {
  if (namesDigest(name)) return false;
  if (wholeKeys.some((shape) => shape.test(value)) && entropy(value) > 4 && isMixed(value)) return true;
  if (!hintsAtSecret(name) || (secretName(name) === undefined && !/key|secret|token|pass|code/i.test(name)))
    return false;
  return (
    /^[0-9a-f]{32}$/i.test(value) || (/^[A-Za-z0-9+/_=~.-]{24,}$/.test(value) && isMixed(value) && entropy(value) > 3.5)
  );
}

function isMixed(value: string): boolean {
  return /\d/.test(value) && /[a-z]/i.test(value) && !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(value);
}

/** Bits per character. */
function entropy(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / value.length) * Math.log2(count / value.length), 0);
}
