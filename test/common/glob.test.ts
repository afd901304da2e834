import { matchesGlob } from "../../common/glob";
import { cpuTime } from "../helpers/cpu-time";

test.each([
  ["*", "", true],
  ["azurerm_key_vault.*", "azurerm_key_vault.a", true],
  ["azurerm_key_vault.?", "azurerm_key_vault.ab", false],
  ["*/Vault/*", "prod-app/Vault/Resource", true],
  ["KV-*", "kv-chat", true],
  ["kv", "kv-chat", false],
  ["a*b*c", "a-x-b-y-c", true],
  ["a*b*c", "a-x-c-y-b", false],
  ["[a].c", "[a].c", true],
  ["a.c", "abc", false],
])("%s against %s is %s", (pattern, text, expected) => {
  expect(matchesGlob(pattern, text)).toBe(expected);
});

test("a pattern made to blow up answers at once", async () => {
  const work = () => expect(matchesGlob("*a".repeat(250), `${"a".repeat(20_000)}b`)).toBe(false);
  expect(await cpuTime(work)).toBeLessThan(2_000);
});
