import type { ContainerAppSecret, ContainerAppTemplateContainerEnv } from "@cdktf/provider-azurerm/lib/container-app";
import { DefaultTokenResolver, StringConcat, Token, Tokenization } from "cdktf";
import type { Construct } from "constructs";
import { ConstructError } from "../core/errors";
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
  for (const [name, uri] of Object.entries(secrets)) assertSecret(scope, name, uri);
  const env = [
    { name: "AZURE_CLIENT_ID", value: identity.clientId },
    ...Object.entries(settings).map(([name, value]) => ({ name, value })),
    ...Object.keys(secrets).map((name) => ({ name, secretName: secretName(name) })),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  const twice = env.find(({ name }, i) => name === env[i + 1]?.name);
  if (twice) throw new ConstructError("ZTAI-CON-005", scope, `sets ${twice.name} twice`, "set it in one place only");
  return {
    env,
    secret: Object.entries(secrets).map(([name, keyVaultSecretId]) => ({
      name: secretName(name),
      keyVaultSecretId,
      identity: identity.identityId,
    })),
  };
}

/** Container Apps takes lower-case letters, digits and hyphens. */
function secretName(name: string): string {
  return name.toLowerCase().replaceAll("_", "-");
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

function assertSecret(scope: Construct, name: string, uri: string): void {
  assertName(scope, name);
  if (Token.isUnresolved(uri) || secretUri.test(uri)) return;
  const fix = "give it as https://<vault>.vault.azure.net/secrets/<name>";
  throw new ConstructError("ZTAI-CON-020", scope, `secret ${name} is not a URI of a Key Vault secret`, fix);
}

function assertName(scope: Construct, name: string): void {
  if (/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) return;
  const fix = "use letters, digits and underscores, with a letter first";
  throw new ConstructError("ZTAI-CON-020", scope, `environment variable ${name} does not fit`, fix);
}
