/**
 * Name of the secret behind an environment variable: Container Apps takes lower-case letters, digits and hyphens.
 *
 * @returns undefined where none can be made: it would end with a hyphen
 */
export function secretNameOf(variable: string): string | undefined {
  const name = variable.toLowerCase().replaceAll("_", "-");
  return name.endsWith("-") ? undefined : name;
}
