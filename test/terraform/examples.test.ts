import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDeployment } from "../../blueprints/deployment";
import { synthesize } from "../../blueprints/synthesize";
import { examples } from "../helpers/examples";
import { platformVariants, variantDeployment } from "../helpers/platform-variants";
import { hasTerraform, terraformOk, useLocalBackend } from "../helpers/terraform";

beforeAll(() => {
  if (!hasTerraform()) throw new Error("These tests need the Terraform CLI on PATH; npm test runs without it.");
});

const folder = mkdtempSync(join(tmpdir(), "ztai-terraform-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Variants of the platform that no example shows: another subscription, and a hub that is brought alone. */
const variants = (["hub created in a subscription of its own", "hub brought, DNS and logs created"] as const).map(
  (name) => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(variantDeployment(platformVariants[name])));
    return [name, file] as const;
  },
);

/** A platform alone, with all that no example asks of its network. */
const waysIn = join(folder, "ways in.json");
writeFileSync(
  waysIn,
  JSON.stringify({
    ...variantDeployment({
      network: {
        addressSpace: "10.0.0.0/20",
        ddosProtection: "create",
        onPremises: { ranges: { datacenter: "10.128.0.0/16" } },
        resolver: { forward: { corp: { domain: "corp.contoso.example", servers: ["10.128.0.4"] } } },
        vpn: { clientAddressSpace: "172.27.0.0/24" },
        bastion: {},
        jumpHost: {
          addressSpace: "10.200.0.0/26",
          sshPublicKey: `ssh-ed25519 ${"A".repeat(68)}`,
          users: ["00000000-0000-0000-0000-000000000013"],
        },
      },
    }),
    workloads: [],
  }),
);

const files = [...examples.map((file) => [file, file] as const), ...variants, ["ways in", waysIn] as const];

describe.each(files)("%s", (_name, file) => {
  const output = mkdtempSync(join(folder, "output-"));
  synthesize(loadDeployment(file, { today: "2026-11-20", env: {} }), output);
  const stacks = join(output, "stacks");

  test.concurrent.each(readdirSync(stacks))("%s passes init, validate and plan", async (name) => {
    const folder = join(stacks, name);
    useLocalBackend(folder);
    await terraformOk(folder, "init", "-no-color");
    const validation = JSON.parse(await terraformOk(folder, "validate", "-json")) as { diagnostics: unknown[] };
    expect(validation.diagnostics).toEqual([]);
    const planned = await terraformOk(folder, "plan", "-no-color", "-refresh=false");
    expect(planned).not.toContain("Warning:");
    expect(planned).toMatch(/Plan: [1-9]\d* to add, 0 to change, 0 to destroy/);
  });
});
