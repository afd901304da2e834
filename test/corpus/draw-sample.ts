import { createHash } from "node:crypto";
import type { Finding } from "../../policies/engine/run";
import type { Judged } from "./judge-corpus";

/** What the sample is drawn by. Another seed is another sample, whose reasons have to be written anew. */
export const seed = "2026-11-28";

const size = 100;

/** A finding of the sample; a reader writes the reason for which its verdict is right, beside the folder's text. */
export interface Sampled {
  readonly folder: string;
  /** File within the folder; a dot where the finding is about all of it. */
  readonly file: string;
  readonly rule: string;
  readonly address: string;
  readonly verdict: Finding["verdict"];
}

/**
 * Draws findings of all verdicts but for rules that do not apply and for what the input does not hold. Each finding has a place
 * of its own in the order of draw, so that a new rule or folder changes hardly any of the others.
 */
export function drawSample(corpus: ReadonlyMap<string, Judged>): readonly Sampled[] {
  const drawn = [...corpus].flatMap(([folder, { findings }]) =>
    findings
      .filter(({ verdict, elsewhere }) => verdict !== "not-applicable" && !elsewhere)
      .map((finding) => ({ place: placeOf(folder, finding), sampled: sampledOf(folder, finding) })),
  );
  drawn.sort((left, right) => (left.place < right.place ? -1 : 1));
  return drawn.slice(0, size).map(({ sampled }) => sampled);
}

function placeOf(folder: string, { rule, address }: Finding): string {
  return createHash("sha256").update([seed, folder, rule, address].join("\n")).digest("hex");
}

function sampledOf(folder: string, { rule, address, verdict, file }: Finding): Sampled {
  const within = file === folder ? "." : file.slice(folder.length + 1);
  return { folder, file: within, rule, address, verdict };
}
