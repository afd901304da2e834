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
  // Wide, so that what is looked for stands in one line.
  return renderText(assessJson([path], { today: "2026-11-20" }), { width: 5000, ...options });
}

const openVault = { azurerm_key_vault: { a: { name: "kv", rbac_authorization_enabled: "${var.rbac}" } } };
const manyVaults = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`v${index}`, { name: `kv-${index}` }]));

test("says score, counts and what to do first, with place, reason and fix", () => {
  const text = textOf(openVault);
  expect(text).toMatch(
    /^23 % of what this input can show holds: 2 of 7 controls .*\nBeside it: \d+ of 124 controls not looked at, 0 declared/,
  );
  expect(text).toMatch(/\n {3}critical app:azurerm_key_vault\.a .*main\.tf\.json:1 private-endpoint\n/);
  expect(text).toContain("why: Without a private way in, the service stays open to the internet");
  expect(text).toContain("what: Each service that refuses the public network has an approved private endpoint");
  expect(text).toContain("found: public_network_access_enabled is not set and defaults to true; it must be false");
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

test("reads one mistake as one, by step, by cause and by resource", () => {
  const [account] = [{ azurerm_storage_account: { docs: { name: "stdocs", allow_nested_items_to_be_public: true } } }];
  const text = textOf(account, { top: 50 });
  expect(text).toMatch(
    /storage_account\.docs .* public-network-access\n.*found: .*\n {5}same cause: .*open-to-all-networks/,
  );
  const byCause = textOf(account, { groupBy: "cause", top: 1 });
  expect(byCause).toContain(
    "What is wrong, by cause\n1. The service answers on the public internet: app:azurerm_storage_account.docs",
  );
  expect(byCause).toMatch(/\n\nand \d+ more\n/);
  expect(byCause).not.toContain("What to do first");
  const byResource = textOf(account, { groupBy: "resource" });
  expect(byResource.match(/^\d+\. /gm)).toHaveLength(1);
});

test("shows every patch when verbose", () => {
  const text = textOf(openVault, { verbose: true });
  expect(text).toMatch(/ {3}pull request 1 of 1: azurerm_key_vault, 1 place \(ZTAI-NW-02\)\n/);
  expect(text).toContain("       private_connection_resource_id = azurerm_key_vault.a.id".replace("       ", ""));
  expect(text).toContain("# only you know <private_endpoint_name>, <private_service_connection_name>, <subnet_id>");
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
