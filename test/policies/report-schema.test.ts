import { assessJson } from "../helpers/assess-json";
import Ajv from "ajv";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderJson, reportVersion } from "../../policies";
import schema from "../../schemas/report.schema.json";

const stack = {
  resource: {
    azurerm_key_vault: { a: { name: "kv", purge_protection_enabled: "${var.purge}" } },
    azurerm_subnet: { a: { name: "AzureFirewallSubnet" }, b: { name: "snet-apps" } },
    azurerm_log_analytics_workspace: { a: { retention_in_days: 365 } },
  },
};
const exemptions = [
  { control: "ZTAI-NW-04", resource: "*", category: "waiver", reason: "r", owner: "o", expires: "2027-01-01" },
  { control: "ZTAI-VS-03", resource: "*", category: "mitigated", reason: "r", owner: "o", expires: "2026-01-01" },
] as const;

describe.each([true, false])("the JSON report with all verdicts: %s", (all) => {
  const folder = mkdtempSync(join(tmpdir(), "ztai-report-"));
  const path = join(folder, "main.tf.json");
  writeFileSync(path, JSON.stringify(stack));
  const json = renderJson(assessJson([path], { today: "2026-11-20", exemptions }), { all });
  const report = JSON.parse(json) as { readonly findings: readonly { readonly verdict: string }[] };
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("matches its schema, in the version it states", () => {
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
    validate(report);
    expect(validate.errors ?? []).toEqual([]);
    expect(schema.properties.schemaVersion.const).toBe(reportVersion);
  });

  test("lists every verdict or only what is open", () => {
    const verdicts = [...new Set(report.findings.map(({ verdict }) => verdict))].sort();
    expect(verdicts).toEqual(all ? ["fail", "not-applicable", "pass", "unknown"] : ["fail", "unknown"]);
  });
});
