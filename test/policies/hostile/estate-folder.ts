import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { assess, PolicyInputError, type Assessment, type Problem } from "../../../policies";

/** What became of an input: its assessment, or why nothing could be judged. */
export interface Judged {
  readonly assessment?: Assessment;
  readonly problems: readonly Problem[];
}

/** A folder of its own for each test, removed afterwards. */
export class EstateFolder {
  readonly root = mkdtempSync(join(tmpdir(), "ztai-hostile-"));

  /** Path of a file in it. */
  path(name: string): string {
    return join(this.root, name);
  }

  /** Writes a file and returns its path. */
  write(name: string, content: string | Buffer | object): string {
    const path = this.path(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === "string" || Buffer.isBuffer(content) ? content : JSON.stringify(content));
    return path;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Judges paths; never rejects for what an input holds. */
export async function judged(...paths: string[]): Promise<Judged> {
  try {
    const assessment = await assess(paths, { today: "2026-11-20" });
    return { assessment, problems: assessment.problems };
  } catch (error) {
    if (!(error instanceof PolicyInputError)) throw error;
    return { problems: error.problems };
  }
}

/** A vault in Terraform's language. */
export const vault = 'resource "azurerm_key_vault" "a" {\n  name = "kv-chat"\n}\n';

/** Estate as Terraform JSON with one vault. */
export const vaultJson = (name: unknown, more: object = {}): object => ({
  ...more,
  resource: { azurerm_key_vault: { a: { name } } },
});
