import { assessJson } from "../helpers/assess-json";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planFormula, renderText, scoreFormula } from "../../policies";

const folder = mkdtempSync(join(tmpdir(), "ztai-text-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function textOf(resource: object, options: Parameters<typeof renderText>[1] = {}): string {
  const path = join(folder, "main.tf.json");
  writeFileSync(path, JSON.stringify({ "//": { metadata: { stackName: "app" } }, resource }));
  return renderText(assessJson([path], { today: "2026-11-20" }), options);
}

const openVault = { azurerm_key_vault: { a: { name: "kv", rbac_authorization_enabled: "${var.rbac}" } } };
const manyVaults = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`v${index}`, { name: `kv-${index}` }]));

test("says score, counts and what to do first, with place, reason and fix", () => {
  const text = textOf(openVault);
  expect(text).toMatch(
    /^23 % of what this input can show holds: 2 of 7 controls .*\nBeside it: \d+ of 124 controls not looked at, 0 declared/,
  );
  expect(text).toMatch(/\n {3}critical app:azurerm_key_vault\.a .*main\.tf\.json:1 private-endpoint\n/);
  expect(text).toContain("why: public_network_access_enabled is not set and defaults to true; it must be false");
  expect(text).toContain("fix: Switch public network access off");
});

test("is short unless asked: five steps, three places each, no formulas", () => {
  const short = textOf({ azurerm_key_vault: manyVaults });
  const long = textOf({ azurerm_key_vault: manyVaults }, { verbose: true });
  expect(short.match(/^\d+\. /gm)).toHaveLength(5);
  expect(short.match(/ private-endpoint$/gm)).toHaveLength(3);
  expect(short).toContain("and 6 more places");
  expect(short).not.toContain(scoreFormula);
  expect(long.match(/ private-endpoint$/gm)).toHaveLength(9);
  expect(long).toContain(scoreFormula);
  expect(long).toContain(planFormula);
});

test("lists what is unknown with the reason when verbose, and counts it always", () => {
  const unvetted = { azurerm_cognitive_account: { a: { local_auth_enabled: "${var.keys}" } } };
  expect(textOf(unvetted)).toMatch(/\d+ verdicts? (is|are) unknown and counts? as not met/);
  const verbose = textOf(unvetted, { verbose: true });
  expect(verbose).toContain("app:azurerm_cognitive_account.a ai-account-local-auth: local_auth_enabled is unknown");
  expect(verbose).toContain("\n   estate defender-for-ai: ");
});

test("differs from the plain text by colours only", () => {
  const colored = textOf(openVault, { color: true });
  expect(colored).toContain("\u001b[31m");
  expect(colored.split(/\u001b\[\d+m/).join("")).toBe(textOf(openVault));
});
