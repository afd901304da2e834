/**
 * Whether a pattern of a role covers an operation: `Microsoft.Storage/*` covers `Microsoft.Storage/storageAccounts/read`. A
 * star stands for any text, slashes included; case does not matter.
 * https://learn.microsoft.com/azure/role-based-access-control/role-definitions#actions-format
 */
export function coversOperation(pattern: string, action: string): boolean {
  const [wanted, given] = [pattern.toLowerCase(), action.toLowerCase()];
  const [first = "", ...rest] = wanted.split("*");
  const last = rest.pop();
  if (last === undefined) return wanted === given;
  if (!given.startsWith(first) || !given.endsWith(last) || given.length < first.length + last.length) return false;
  // The leftmost place of each piece leaves the most room for those after it.
  let at = first.length;
  for (const piece of rest) {
    const found = given.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= given.length - last.length;
}

/** `microsoft.storage/storageaccounts` of `Microsoft.Storage/storageAccounts/listKeys/action`: what an operation works on. */
export function typeOfAction(action: string): string {
  return action.split("/").slice(0, -2).join("/").toLowerCase();
}
