/** Stands for the subscription in ids whose subscription the configuration does not say. */
export const anySubscription = "~";

/** True for an id that Azure Resource Manager would accept: it starts at a subscription or a provider. */
export function isArmId(id: string): boolean {
  return /^\/(subscriptions|providers)\//i.test(id);
}

/** ARM ids are case-insensitive and a trailing slash means nothing. */
export function normalizeArmId(id: string): string {
  return id.toLowerCase().replace(/\/+$/, "");
}

/** The id with its subscription left open. */
export function withoutSubscription(normalizedId: string): string {
  return normalizedId.replace(/^\/subscriptions\/[^/]+/, `/subscriptions/${anySubscription}`);
}

/** True when the id says its subscription. */
export function hasSubscription(normalizedId: string): boolean {
  return !normalizedId.startsWith(`/subscriptions/${anySubscription}`);
}

/**
 * The id one level up and what was cut off: a resource's own sub-resource (`/blobServices/default`), never a resource
 * group or subscription.
 */
export function armParent(id: string): { readonly parent: string; readonly suffix: string } | undefined {
  const match = /^(.*\/providers\/[^/]+\/[^/]+\/[^/]+.*?)(\/(?!providers\/)[^/]+\/[^/]+)$/i.exec(id);
  return match?.[1] && match[2] ? { parent: match[1], suffix: match[2] } : undefined;
}

/** `Microsoft.KeyVault/vaults` of an id, lower case; undefined for groups and subscriptions. */
export function armTypeOf(id: string): string | undefined {
  const tail = /\/providers\/([^/]+)\/((?:[^/]+\/[^/]+\/?)+)$/i.exec(id);
  if (!tail?.[1] || !tail[2]) return undefined;
  const segments = tail[2].split("/").filter((_, index) => index % 2 === 0);
  return [tail[1], ...segments].join("/").replace(/\/$/, "").toLowerCase();
}
