import { secretName } from "../../../../../policies/rules/shared/secrets/secret-name";

test.each([
  "OPENAI_API_KEY",
  "DbPassword",
  "CLIENT_SECRET",
  "ConnectionStrings__Default_ConnectionString",
  "WEBSITE_CONTENTAZUREFILECONNECTIONSTRING",
  "STORAGE_ACCOUNT_KEY",
  "SAS_TOKEN",
  "apiKey",
  "ADMIN_PASSWORD_PRIMARY",
])("%s is the name of a secret", (name) => {
  expect(secretName(name)).toBe("secret");
});

test.each([
  "EVENTHUB__fullyQualifiedNamespace",
  "AzureWebJobsSecretStorageType",
  "OPENAI_TOKEN_LIMIT_TYPE",
  "MAX_TOKENS",
  "PASSWORD_POLICY",
  "KEY_VAULT_SECRET_NAME",
  "SECRET_URI",
  "SSH_PUBLIC_KEY",
  "PARTITION_KEY",
  "TOKEN_ENDPOINT",
  "PASSWORD_FILE",
  "AZURE_CLIENT_ID",
  "CREDENTIAL_TYPE",
])("%s is not the name of a secret", (name) => {
  expect(secretName(name)).toBeUndefined();
});
