/** Words at the end of a name that say what is told about a secret: where it is, how it is called, what bounds it. */
const about = new Set(
  `algorithm audience authority budget claim count days directory duration enabled endpoint expiration expires expiry
  file filename folder format group header host hours id identifier ids issuer key_id kind length lifetime limit limits
  location location manager max min minutes mode mount name names namespace path policy port prefix provider quota ref
  reference region resource rotation scope scopes seconds size source state status store storage suffix tenant timeout
  ttl type uri url usage usages user username validation vault version window`.split(/\s+/),
);

/** Words at the end of a name that tell one of several apart. */
const qualifier = /^(?:\d+|v\d+|a|b|base|current|default|dev|new|old|plain|primary|prod|secondary|test|text|value|wo)$/;

/** What a key is for, before the word itself: other keys are those of tables, caches and messages. */
const keyFor = new Set(
  `access account admin api app application auth client encryption function host hub master openai private search
  secret service shared signing storage subscription`.split(/\s+/),
);

const nouns = new Set(
  "credential credentials passcode passphrase passwd password pat pwd pw sas secret secrets token".split(" "),
);
const compound =
  /(?:password|passwd|secret|apikey|accesskey|accountkey|sharedkey|secretkey|privatekey|connectionstring)$/;

/** How sure a name is about what it holds. */
export type SecretName = "secret" | "perhaps";

/**
 * What the name of a setting or argument says of its value: a `secret`, or `perhaps` one, where the word also stands for
 * how to sign in or for the name of a secret (`credential`, `token`, `secret`).
 */
export function secretName(name: string): SecretName | undefined {
  const words = wordsOf(name);
  while (words.length > 1 && qualifier.test(words.at(-1) ?? "")) words.pop();
  const [last = "", before = "", ...others] = [...words].reverse();
  if (about.has(last) || words.includes("public") || others.includes("public")) return undefined;
  if (last === "string" && before === "connection") return "secret";
  if (last === "key") return keyFor.has(before) ? "secret" : undefined;
  if (nouns.has(last)) {
    const isOwn = /^(?:client|api|app|jwt|shared|webhook|access|bearer|sas|refresh|auth|db|database|admin)$/.test(
      before,
    );
    return /^(?:credentials?|secrets?|token)$/.test(last) && !isOwn ? "perhaps" : "secret";
  }
  return compound.test(last) ? "secret" : undefined;
}

/** Words that make a text behind them a key by its shape, and those that make it something else. */
export function hintsAtSecret(name: string): boolean {
  const words = wordsOf(name);
  return words.some((word) => /key|secret|token|pass|pwd|auth|credential|sas|code/.test(word)) && !isDigest(words);
}

/** True for the name of a digest, an id or a public part, whatever its text looks like. */
export function namesDigest(name: string): boolean {
  return isDigest(wordsOf(name));
}

function isDigest(words: readonly string[]): boolean {
  return words.some((word) =>
    /^(?:hash|sha\d*|md5|digest|checksum|thumbprint|fingerprint|etag|guid|uuid|public|commit|revision|certificate|cert)$/.test(
      word,
    ),
  );
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}
