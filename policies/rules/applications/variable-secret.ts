import { isList, isObject, type Json } from "../../../common/json";
import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Block } from "../../estate/block";
import { secretName } from "../shared/secrets/secret-name";
import { secretText } from "../shared/secrets/secret-text";

function judge(name: string, block: Block): Outcome {
  const [fallback, sensitive] = [block.value("default"), block.value("sensitive")];
  if (fallback.state !== "known") return pass();
  return all([
    pass(),
    ...secretsIn(name, fallback.value, sensitive.state === "known" && sensitive.value === true, name),
  ]);
}

/** Judges every text in a default with the name it stands under. */
function secretsIn(variable: string, value: Json, sensitive: boolean, name: string): readonly Outcome[] {
  if (isList(value)) return value.flatMap((item) => secretsIn(variable, item, sensitive, name));
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, item]) => secretsIn(variable, item, sensitive, key));
  }
  const secret = typeof value === "string" ? secretText(name, value) : undefined;
  if (!secret) return [];
  if (secret.perhaps && !sensitive) {
    return [unknown(`the default of ${variable} is a text, and may be a secret or the name of one`)];
  }
  return [fail(`the default of ${variable} ${secretName(name) ? "is a secret" : "looks like a secret"}`)];
}

/** A default is in the repository and in every copy of it, and is what runs when nobody sets another. */
export default rule({
  id: "variable-secret",
  control: "ZTAI-AP-05",
  title: "Variable has a secret as its default",
  severity: "high",
  on: ["terraform"],
  check: (stack) => {
    const sections = stack.blocks("variable");
    if (sections.state === "unknown") return unknown(sections.reason);
    const declared = sections.blocks.flatMap((section) =>
      section.names.flatMap((name) => {
        const blocks = section.blocks(name);
        return blocks.state === "unknown" ? unknown(blocks.reason) : blocks.blocks.map((block) => judge(name, block));
      }),
    );
    return all([pass(), ...declared]);
  },
  fix: "Remove the default, replace the secret, and read it from the vault by identity.",
  examples: {
    pass: { variable: { admin_password: { type: "string", sensitive: true } } },
    fail: { variable: { admin_password: { default: "not-a-real-Pa55word" } } },
  },
  edges: [
    {
      when: "an object holds it",
      given: { variable: { admin: { default: { user: "ops", password: "hush-1" } } } },
      verdict: "fail",
    },
    {
      when: "a harmless name holds a text with a key",
      given: { variable: { storage: { default: "AccountName=st;AccountKey=bm90LWEtcmVhbC1rZXk=" } } },
      verdict: "fail",
    },
    {
      when: "names, ids, switches and empty texts are defaults",
      given: {
        variable: {
          secret_name: { default: "openai" },
          key_vault_secret_id: { default: "https://kv-chat.vault.azure.net/secrets/partner" },
          password_policy: { default: "strong" },
          admin_password: { default: "" },
          client_secret: { default: null },
          disable_password: { default: true },
          max_tokens: { default: 4096 },
          subscription_id: { default: "11111111-2222-3333-4444-555555555555", sensitive: true },
          ssh_public_key: { default: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ" },
        },
      },
      verdict: "pass",
    },
  ],
});
