import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDeployment } from "../../../blueprints/deployment";
import { synthesize } from "../../../blueprints/synthesize";
import type { WrittenStack } from "../../../blueprints/synthesized-stacks";
import { readStacks } from "../../../blueprints/synthesized-stacks";
import type { MovedBlock } from "../../../stacks/moved-addresses";
import { replacingArguments } from "./replacing-arguments";

/** Resources of one stack by address, with what of each would force a replacement. */
export type StackAddresses = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a release made of a deployment file. */
export interface ReleasedState {
  /** The release. */
  readonly release: string;
  /** The day on which it was written: models leave service, exemptions end. */
  readonly today: string;
  /** By name of the deployment file beside this one. */
  readonly stacks: Readonly<Record<string, Readonly<Record<string, StackAddresses>>>>;
}

/** Deployment files whose stacks a release promises to keep. They show every part of the kit, and change only with a release. */
export const releasedFiles = ["created.yaml", "brought.yaml", "virtual-wan.yaml"] as const;

const folder = __dirname;

/** The state that the last release left, as it is committed. */
export function readReleasedState(): ReleasedState {
  return JSON.parse(readFileSync(join(folder, "released-state.json"), "utf8")) as ReleasedState;
}

/** Synthesizes a released deployment file with the kit as it is. */
export function synthReleased(file: string, today: string): WrittenStack[] {
  const output = mkdtempSync(join(tmpdir(), "ztai-release-"));
  try {
    synthesize(loadDeployment(join(folder, file), { today, env: {} }), output);
    return readStacks(output);
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

/** Addresses of stacks, in alphabetical order. */
export function addressesOf(stacks: readonly WrittenStack[]): Record<string, StackAddresses> {
  return Object.fromEntries(
    stacks.map(({ name, resources }) => [
      name,
      Object.fromEntries(
        resources.map(({ address, type, attributes }) => {
          const values = replacingArguments(type, attributes);
          if (values === undefined) throw new Error(`replacing-arguments.ts does not know ${type}`);
          return [address, values];
        }),
      ),
    ]),
  );
}

/** What would be destroyed or replaced when a stack takes the place of the one that was released; one line for each. */
export function lossesBetween(
  released: StackAddresses,
  current: StackAddresses,
  moved: readonly MovedBlock[] = [],
): string[] {
  const now = (address: string): string => {
    const move = moved.find(({ from }) => from === address);
    return move ? now(move.to) : address;
  };
  const rewritten = (text: string) => text.replace(/\b(azurerm|azapi|msgraph)_\w+\.[\w-]+/g, now);
  return Object.entries(released).flatMap(([address, before]) => {
    const place = now(address);
    const after = current[place];
    if (after === undefined) return [`${address} is gone: add a move to stacks/moved-addresses.ts`];
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names
      .filter((name) => rewritten(before[name] ?? "") !== (after[name] ?? ""))
      .map(
        (name) => `${place} is replaced: ${name} was ${before[name] ?? "not set"} and is ${after[name] ?? "not set"}`,
      );
  });
}
