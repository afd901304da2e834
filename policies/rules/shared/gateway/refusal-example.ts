/** A choice that refuses requests, as examples write it. */
export function refusing(condition: string, status = 403): string {
  const escaped = condition.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
  return `<choose><when condition="@(${escaped})"><return-response><set-status code="${status}" /></return-response></when></choose>`;
}

/** A variable that holds what an expression says, as examples write it. */
export function setting(name: string, code: string): string {
  const escaped = code.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
  return `<set-variable name="${name}" value="@(${escaped})" />`;
}
