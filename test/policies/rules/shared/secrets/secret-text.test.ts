import { holdsCredential, secretText } from "../../../../../policies/rules/shared/secrets/secret-text";

const noise = "Zm9yLXRlc3RzLW9ubHktbm90LWEtcmVhbC1rZXktYXQtYWxsLTAxMjM0NTY3ODktYWJjZGVmZ2hpamtsbW5vcA";

test.each([
  `DefaultEndpointsProtocol=https;AccountName=st;AccountKey=${noise}==`,
  "Endpoint=sb://ns.servicebus.windows.net/;SharedAccessKeyName=all;SharedAccessKey=bm90LWEtcmVhbC1rZXk=",
  "Server=tcp:sql;User ID=ops;Password=not-a-real-one;",
  "postgres://ops:not-a-real-one@psql.example.test/chat",
  `https://st.blob.core.windows.net/in?sv=2024&sig=${noise.slice(0, 43)}%3D`,
  "-----BEGIN RSA PRIVATE KEY-----\nnone\n-----END RSA PRIVATE KEY-----",
  `abc8Q~${noise.slice(0, 34)}`,
])("a text with a credential is found whatever it is called: case %#", (text) => {
  expect(holdsCredential(text)).toBe(true);
  const why = secretText("VALUE", text)?.why ?? "";
  expect(why).not.toBe("");
  expect(why).not.toContain(text);
});

test.each([
  ["SQL_CONNECTION_STRING", "Server=tcp:sql;Database=chat;Authentication=Active Directory Default;"],
  ["SERVICEBUS_CONNECTION_STRING", "Endpoint=sb://ns.servicebus.windows.net/;Authentication=ManagedIdentity"],
  ["DB_PASSWORD", "@Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/secrets/db)"],
  ["DB_PASSWORD", "secretref:db"],
  ["DB_PASSWORD", "Password={{db-password}}".slice(9)],
  ["EVENTHUB__credential", "managedidentity"],
  ["DB_PASSWORD_FILE", "/run/secrets/db"],
  ["IMAGE_DIGEST", "0123456789abcdef0123456789abcdef"],
  ["COMMAND", "login --password=$DB_PASSWORD"],
  ["CLIENT_ID", "11111111-2222-3333-4444-555555555555"],
  ["API_KEY", ""],
  ["PASSWORD_AUTH", "false"],
])("%s = %s is not a secret", (name, text) => {
  expect(secretText(name, text)).toBeUndefined();
});
