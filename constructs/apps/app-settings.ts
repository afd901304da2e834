import type { ContainerAppSecret, ContainerAppTemplateContainerEnv } from "@cdktf/provider-azurerm/lib/container-app";
import { DefaultTokenResolver, StringConcat, Token, Tokenization } from "cdktf";
import type { Construct } from "constructs";
import { ConstructError } from "../core/errors";
import { secretNameOf } from "./secret-name";
import { secretSign } from "./secret-sign";

/** Environment variables of an app and the secrets behind them. */
export interface AppSettings {
  readonly env: ContainerAppTemplateContainerEnv[];
  readonly secret: ContainerAppSecret[];
}

/** What {@link appSettings} is made from. */
export interface AppSettingsInput {
  /** Environment variables that anyone may read. */
  readonly settings: Readonly<Record<string, string>>;
  /** Environment variables whose values lie in a vault: name to secret URI. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Identity that the app runs as and that reads the vault. */
  readonly identity: AppIdentity;
}

/** Identity that an app runs as. */
export interface AppIdentity {
  /** ARM id. */
  readonly identityId: string;
  /** Application id; the app finds it in AZURE_CLIENT_ID. */
  readonly clientId: string;
}

const resolver = new DefaultTokenResolver(new StringConcat());
const secretUri = /^https:\/\/[A-Za-z0-9-]{3,24}\.vault\.azure\.net\/secrets\/[A-Za-z0-9-]{1,127}(\/[0-9a-f]{32})?$/;

/**
 * Environment variables in alphabetical order: settings as text, secrets by reference. Implements ZTAI-AP-05.
 *
 * @throws ConstructError ZTAI-CON-022 when a setting looks like a secret, ZTAI-CON-020 when a name or URI does not fit,
 * ZTAI-CON-005 when a variable is set twice.
 */
export function appSettings(scope: Construct, input: AppSettingsInput): AppSettings {
  const { settings, secrets, identity } = input;
  for (const [name, value] of Object.entries(settings)) assertSetting(scope, name, value);
  const secret = Object.entries(secrets).map(([variable, keyVaultSecretId]) => {
    const name = secretOf(scope, variable, keyVaultSecretId);
    return { name, keyVaultSecretId, identity: identity.identityId };
  });
  const env = [
    { name: "AZURE_CLIENT_ID", value: identity.clientId },
    ...Object.entries(settings).map(([name, value]) => ({ name, value })),
    ...Object.keys(secrets).map((name) => ({ name, secretName: secretNameOf(name) })),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  assertOnce(scope, env);
  assertOnce(scope, secret);
  return { env, secret };
}

function assertOnce(scope: Construct, items: readonly { readonly name: string }[]): void {
  const names = items.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice === undefined) return;
  throw new ConstructError("ZTAI-CON-005", scope, `sets ${twice} twice`, "set it in one place only");
}

function assertSetting(scope: Construct, name: string, value: string): void {
  assertName(scope, name);
  // With references spelled out: their last part tells what they refer to.
  const resolved: unknown = Tokenization.resolve(value, { scope, resolver, preparing: false });
  const sign = secretSign(name, String(resolved));
  if (sign === undefined) return;
  const fix = "sign in with the managed identity, or reference the vault under secrets";
  throw new ConstructError("ZTAI-CON-022", scope, `setting ${name} ${sign}`, fix);
}

/** Name of the secret behind a variable. */
function secretOf(scope: Construct, variable: string, uri: string): string {
  assertName(scope, variable);
  const refuse = (found: string, fix: string) => new ConstructError("ZTAI-CON-020", scope, found, fix);
  if (!Token.isUnresolved(uri) && !secretUri.test(uri)) {
    const fix = "give it as https://<vault>.vault.azure.net/secrets/<name>";
    throw refuse(`secret ${variable} is not a URI of a Key Vault secret`, fix);
  }
  const name = secretNameOf(variable);
  if (name !== undefined) return name;
  throw refuse(`secret ${variable} makes a name that ends with a hyphen`, "end it with a letter or a digit");
}

function assertName(scope: Construct, name: string): void {
  if (/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) return;
  const fix = "use letters, digits and underscores, with a letter first";
  throw new ConstructError("ZTAI-CON-020", scope, `environment variable ${name} does not fit`, fix);
}
