import fc from "fast-check";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ConfigurationError, loadDeployment } from "../../blueprints/deployment";
import { synthesize } from "../../blueprints/synthesize";
import { assess } from "../../policies";
import { folderContents } from "../helpers/folder-contents";

const folder = mkdtempSync(join(tmpdir(), "ztai-property-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const name = fc.stringMatching(/^[a-z][a-z0-9]{1,8}(-[a-z0-9]{1,6})?$/);
const workload = fc.record({
  name,
  blueprint: fc.constant("rag-chat"),
  classification: fc.constantFrom("public", "general", "confidential", "highly-confidential"),
  models: fc.constant([{ name: "gpt-5.1", version: "2025-11-13", capacity: 10 }]),
  dataContainers: fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{2,8}$/), { maxLength: 2 }),
});
const deployment = fc
  .record({
    organization: name,
    environment: fc.stringMatching(/^[a-z][a-z0-9]{1,6}$/),
    location: fc.constantFrom("swedencentral", "westeurope", "eastus2", "uksouth", "germanywestcentral"),
    subscriptionId: fc.uuid(),
    tenantId: fc.uuid(),
    owner: fc.constant("platform@contoso.example"),
    platform: fc.constant({ network: { addressSpace: "10.0.0.0/20" } }),
    workloads: fc.uniqueArray(workload, { maxLength: 2, selector: (one) => one.name }),
  })
  .map((file) => ({
    ...file,
    workloads: file.workloads.map((one, i) => ({ ...one, addressSpace: `10.${i + 1}.0.0/24` })),
  }));

/** Loads and synthesizes a deployment, or returns the problems of the file. */
function build(file: object, output: string): ConfigurationError | undefined {
  const path = join(folder, "ztai.json");
  writeFileSync(path, JSON.stringify(file));
  try {
    synthesize(loadDeployment(path, { today: "2026-11-20", env: {} }), output);
    return undefined;
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
}

describe("any deployment", () => {
  test("either is refused with a place for each problem, or passes the gate and gives the same bytes twice", async () => {
    let built = 0;
    await fc.assert(
      fc.asyncProperty(deployment, async (file) => {
        const first = mkdtempSync(join(folder, "a-"));
        const refused = build(file, first);
        if (refused) {
          for (const { place, fix } of refused.problems) expect([place, fix]).not.toContain(undefined);
          expect(folderContents(first)).toEqual({});
          return;
        }
        built++;
        const second = mkdtempSync(join(folder, "b-"));
        build(file, second);
        expect(folderContents(second)).toEqual(folderContents(first));
        const { findings } = await assess([first], { today: "2026-11-20" });
        const failed = findings.filter(({ verdict, severity }) => verdict === "fail" && severity !== "low");
        expect(failed.map(({ address, rule, message }) => `${address} ${rule} ${message}`)).toEqual([]);
      }),
      { numRuns: 15, seed: 20261120 },
    );
    expect(built).toBeGreaterThan(5);
  });
});
