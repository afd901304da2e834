import { secretSign } from "../../../constructs/apps/secret-sign";

/** Parts joined here, so that no text of this file looks like a secret. */
const join = (...parts: string[]) => parts.join("");

describe("secretSign", () => {
  test.each([
    "API_KEY",
    "searchKey",
    "DB_PASSWORD",
    "CLIENT_SECRET",
    "ACCESS_TOKEN",
    "STORAGE_CONNECTION_STRING",
    "SAS",
  ])("knows %s as the name of a secret", (name) => expect(secretSign(name, "a")).toBe("has the name of a secret"));

  test.each([
    "AZURE_CLIENT_ID",
    "MAX_TOKENS",
    "PARTITION_KEY",
    "KEY_VAULT_URI",
    "CLIENT_SECRET_NAME",
    "KEYWORDS",
    "SEARCH_ENDPOINT",
  ])("lets %s pass", (name) => expect(secretSign(name, "a")).toBeUndefined());

  test.each([
    ["a connection string", join("AccountName=a;Account", "Key", "=b")],
    ["a shared access signature", join("https://a.example/?sv=1&", "sig", "=b")],
    ["a private key", join("-----BEGIN ", "PRIVATE KEY-----")],
    ["a token", join("ey", "Ja.b.c")],
    ["an address with a password", join("amqp://user:", "b", "@a.example")],
    ["a key in base 64", join("A".repeat(43), "=")],
    ["a key of an Azure AI service", "a".repeat(32)],
    ["a reference to a secret", "${azurerm_storage_account.a.primary_access_key}"],
  ])("knows %s by its value", (kind, value) => expect(secretSign("SETTING", value)).toBe(`holds ${kind}`));

  test.each([
    "https://srch-hr.search.windows.net",
    "gpt-4.1",
    "00000000-0000-0000-0000-000000000001",
    "${azurerm_user_assigned_identity.a.client_id}",
    "${azurerm_key_vault_key.a.versionless_id}",
    "",
  ])("lets %s pass", (value) => expect(secretSign("SETTING", value)).toBeUndefined());
});
