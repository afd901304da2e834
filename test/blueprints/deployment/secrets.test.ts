import { errorOf, load, signIn, sound } from "./deployment-files";

// Put together here, so that no scanner finds a secret in this file.
const letters = "Ab3".repeat(40);
const secrets: readonly (readonly [string, string])[] = [
  ["an account key", ["Account", "Key=", letters.slice(0, 40)].join("")],
  ["a shared access key", ["SharedAccess", "Key=", letters.slice(0, 20)].join("")],
  ["a shared access signature", ["https://x.blob.core.windows.net/c?sv=2024&s", "ig=", letters.slice(0, 30)].join("")],
  ["a password", ["Server=x;Pass", "word=", letters.slice(0, 9)].join("")],
  ["a storage key", [letters.slice(0, 86), "=", "="].join("")],
  ["an account key of 32 digits", "0a".repeat(16)],
  ["an account key of 84 characters", letters.slice(0, 84)],
  ["a client secret", ["aB1", "8", "Q", "~", letters.slice(0, 34)].join("")],
  ["a token", ["ey", "J", letters.slice(0, 20), ".", letters.slice(0, 20), ".", letters.slice(0, 20)].join("")],
  ["a private key", ["-----BEGIN ", "PRIVATE ", "KEY-----"].join("")],
];

describe.each(secrets)("%s", (_, secret) => {
  test.each([
    ["a value", `${sound}tags: { note: ${JSON.stringify(secret)} }\n`],
    ["a value of a wrong type", sound.replace("10.0.0.0/20", JSON.stringify(secret))],
    ["a key", `${sound}tags: { ${JSON.stringify(secret)}: x }\n`],
    ["an unknown key", `${sound}${JSON.stringify(secret)}: x\n`],
    ["a comment", `${sound}# ${secret}\n`],
    ["text that is not YAML", `${sound}tags: [ ${JSON.stringify(secret)}\n`],
  ])("is refused as %s, and never repeated", (_, content) => {
    const error = errorOf({ "ztai.yaml": content });
    expect(error.problems.map(({ code }) => code)).toContain("ZTAI-CFG-018");
    expect(JSON.stringify([error.message, error.problems])).not.toContain(JSON.stringify(secret).slice(1, -1));
  });
});

test("a secret in an environment variable is not repeated either", () => {
  const file = sound.replace("00000000-0000-0000-0000-000000000001", "${env:ARM_SUBSCRIPTION_ID}");
  const error = errorOf({ "ztai.yaml": file }, { env: { ARM_SUBSCRIPTION_ID: letters } });
  expect(error.message).toBe(
    "ztai.yaml:4:1 subscriptionId ${env:ARM_SUBSCRIPTION_ID} is malformed (allowed: a GUID, or ${env:NAME} for one from an environment variable); correct it [ZTAI-CFG-015]",
  );
});

test("digests, GUIDs, ids and ordinary prose are not secrets", () => {
  const file = `${sound}    app: { image: "hr/web@sha256:${"0123456789abcdef".repeat(4)}", ${signIn} }
# There is no access key, no password and no shared access signature here.
tags: { note: "key vault access is by identity" }
`;
  expect(load({ "ztai.yaml": file }).deployment.tags).toEqual({ note: "key vault access is by identity" });
});
