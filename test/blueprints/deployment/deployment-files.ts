import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import type { LoadedDeployment, LoadOptions } from "../../../blueprints/deployment";
import { ConfigurationError, loadDeploymentWithWarnings } from "../../../blueprints/deployment";

/** A short file without any problem. Its lines are counted on by tests. */
export const sound = `organization: contoso
environment: prod
location: swedencentral
subscriptionId: 00000000-0000-0000-0000-000000000001
tenantId: 00000000-0000-0000-0000-000000000002
owner: ai-platform@contoso.example
platform:
  network: { addressSpace: 10.0.0.0/20 }
workloads:
  - name: hr-assistant
    blueprint: rag-chat
    addressSpace: 10.1.0.0/22
    classification: confidential
    models: [{ name: gpt-5.1, version: "2025-11-13", capacity: 50 }]
`;

/** The sign-in that an app needs, as a key of the app. */
export const signIn = "signIn: { clientId: 00000000-0000-0000-0000-000000000021 }";

/** The sound file with one piece of text replaced. */
export function changed(from: string, to: string): string {
  if (!sound.includes(from)) throw new Error(`the sound file holds no ${from}`);
  return sound.replace(from, () => to);
}

/** Files by name; `ztai.yaml` is the one that is loaded. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What exemptions of these tests may name. */
const exemptible = ["ZTAI-ID-02", "ZTAI-NW-13", "ZTAI-DA-17", "storage-shared-key"];

/** Loads `ztai.yaml` of a folder that holds `files`, on 2026-11-20. */
export function load(files: Files, options: Partial<LoadOptions> = {}): LoadedDeployment {
  const folder = mkdtempSync(join(tmpdir(), "ztai-"));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return loadDeploymentWithWarnings(join(folder, "ztai.yaml"), { today: "2026-11-20", exemptible, ...options });
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    // Folders differ from run to run; messages name files as they were given.
    const problems = error.problems.map((problem) => ({ ...problem, file: problem.file?.replace(folder + sep, "") }));
    throw new ConfigurationError(problems);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The error that loading `files` ends in. */
export function errorOf(files: Files, options: Partial<LoadOptions> = {}): ConfigurationError {
  try {
    load(files, options);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error("expected a ConfigurationError, but the file loaded");
}
