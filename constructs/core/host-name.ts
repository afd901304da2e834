const hostName = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i;

/** Whether a text is the full name of a host: no wildcard, address, port or name without a domain. */
export function isHostName(text: string): boolean {
  return hostName.test(text);
}
