import type { IAspect } from "cdktf";
import { App, Aspects, TerraformHclModule, Testing } from "cdktf";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { GateOptions } from "../../gate";
import { ZeroTrustGate } from "../../gate";
import { tempFolder } from "../helpers/temp-folder";
import { OpenStack } from "../testing/open-stack";

const folder = tempFolder();
const today = "2026-11-20";

/** An app of somebody else, with a gate. */
function openApp(options: GateOptions = {}) {
  const app = Testing.stubVersion(new App({ outdir: mkdtempSync(join(folder, "out-")), stackTraces: false }));
  return { app, stack: new OpenStack(app), gate: ZeroTrustGate.of(app).judge({ today, ...options }) };
}

/** The error that a synthesis ends with. */
function failureOf(app: App): string {
  try {
    app.synth();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("the synthesis succeeded");
}

interface Annotation {
  readonly constructPath: string;
  readonly level: string;
  readonly message: string;
}

/** What the CDKTF CLI reads of a stack. */
function annotations(app: App, stack = "claims"): readonly Annotation[] {
  const text = readFileSync(join(app.outdir, "manifest.json"), "utf8");
  const { stacks } = JSON.parse(text) as { stacks: Record<string, { annotations: readonly Annotation[] }> };
  return stacks[stack]?.annotations ?? [];
}

describe("ZeroTrustGate", () => {
  test("makes the synthesis fail with what the text report says, and leaves no manifest to deploy from", () => {
    const { app } = openApp({ failOn: "critical" });
    const message = failureOf(app);
    expect(message).toContain(
      ". Storage is closed to anonymous and cross-tenant use (ZTAI-DA-03, critical, workload, effort low)\n",
    );
    expect(message).toContain(
      "   critical claims:azurerm_storage_account.Documents claims/Documents storage-anonymous",
    );
    expect(message).toContain(
      "     fix: Switch shared keys off; grant blob, queue and table data roles. sharedAccessKey",
    );
    expect(message).not.toContain("   high ");
    expect(existsSync(join(app.outdir, "manifest.json"))).toBe(false);
  });

  test("fails from medium on when nothing is said", () => {
    const message = failureOf(openApp().app);
    expect(message).toContain("   medium ");
    expect(message).not.toContain("   low ");
  });

  test("warns of what does not fail, at the construct, in the manifest that the CDKTF CLI prints", () => {
    const { app, gate } = openApp({ failOn: "never" });
    app.synth();
    expect(annotations(app)).toContainEqual({
      constructPath: "claims/Documents",
      level: "@cdktf/warn",
      message: expect.stringMatching(
        /^.+: shared_access_key_enabled is true; it must be false\. .+ \(critical, storage-shared-key, ZTAI-ID-02\)$/,
      ),
    });
    expect(annotations(app)).toHaveLength(gate.assessment?.plan.flatMap(({ findings }) => findings).length ?? 0);
  });

  test("leaves it to the CDKTF CLI to fail, which asks for that: by errors in the manifest", () => {
    process.env["CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS"] = "true";
    try {
      const { app } = openApp({ failOn: "high" });
      app.synth();
      const levels = new Set(
        annotations(app).map(({ level, message }) => `${level} ${/\((\w+), /.exec(message)?.[1]}`),
      );
      expect(levels).toEqual(
        new Set(["@cdktf/error critical", "@cdktf/error high", "@cdktf/warn medium", "@cdktf/warn low"]),
      );
    } finally {
      delete process.env["CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS"];
    }
  });

  test("judges after the Aspects, and all stacks as one estate", () => {
    const { app, stack, gate } = openApp({ failOn: "never" });
    const closing: IAspect = {
      visit: (node) => {
        if (node instanceof StorageAccount) node.sharedAccessKeyEnabled = false;
      },
    };
    Aspects.of(stack).add(closing);
    new OpenStack(app, "billing");
    app.synth();
    const keys = gate.assessment?.findings.filter(({ rule }) => rule === "storage-shared-key");
    expect(keys?.map(({ path, verdict }) => [path, verdict])).toEqual([
      ["claims/Documents", "pass"],
      ["billing/Documents", "fail"],
    ]);
  });

  test("says what could not be read, since it may hold anything", () => {
    const { app, stack } = openApp({ failOn: "high", rules: [] });
    new TerraformHclModule(stack, "Network", { source: "Azure/vnet/azurerm", version: "5.0.0" });
    expect(failureOf(app)).toContain("module.Network");
  });

  test("is one for each app; the last options count", () => {
    const { app, stack, gate } = openApp();
    expect(ZeroTrustGate.of(stack)).toBe(gate);
    gate.judge({ failOn: "never", today });
    expect(() => app.synth()).not.toThrow();
  });

  test("lets an app pass that it was not asked to judge, and one without stacks", () => {
    const app = new App({ outdir: mkdtempSync(join(folder, "out-")) });
    const gate = ZeroTrustGate.of(app);
    app.synth();
    expect(gate.assessment).toBeUndefined();
    gate.judge();
    expect(() => app.synth()).not.toThrow();
  });

  test("refuses a pack that there is not where it is named", () => {
    expect(() => openApp({ pack: "strickt" })).toThrow("there is no pack strickt; did you mean strict? [ZTAI-CLI-002]");
  });

  test("writes what cdktf writes without it", () => {
    const { app } = openApp({ failOn: "never" });
    app.synth();
    const plain = Testing.stubVersion(new App({ outdir: mkdtempSync(join(folder, "out-")), stackTraces: false }));
    new OpenStack(plain);
    plain.synth();
    const terraform = ({ outdir }: App) => readFileSync(join(outdir, "stacks/claims/cdk.tf.json"), "utf8");
    expect(terraform(app)).toBe(terraform(plain));
  });
});
