import {
  loadStacks,
  modelThreatsIn,
  type ModelledThreat,
  type ThreatModel,
  type ThreatOptions,
} from "../../../policies";
import type { JsonObject } from "../../../common/json";

/** A stack with these resources, by type and name. */
export const stackOf = (resource: JsonObject): JsonObject => ({ resource });

/** The threat model of stacks in Terraform's JSON, by name. */
export function modelOf(
  stacks: Readonly<Record<string, JsonObject>>,
  options: Partial<ThreatOptions> = {},
): ThreatModel {
  const texts = Object.entries(stacks).map(([name, json]) => ({
    name,
    file: `${name}/cdk.tf.json`,
    text: JSON.stringify(json, undefined, 2),
  }));
  return modelThreatsIn(loadStacks(texts), { today: "2026-11-20", ...options });
}

/** One threat of a model. */
export function threatIn({ threats }: ThreatModel, id: string): ModelledThreat {
  const found = threats.find(({ threat }) => threat.id === id);
  if (!found) throw new Error(`no threat is called ${id}`);
  return found;
}

/** Numbers of the threats that apply, may apply and do not, as `01 06`. */
export function appliesIn({ threats }: ThreatModel): Readonly<Record<"yes" | "unknown" | "no", string>> {
  const numbers = (applies: ModelledThreat["applies"]) =>
    threats
      .filter((one) => one.applies === applies)
      .map(({ threat }) => threat.id.slice("ZTAI-T-".length))
      .join(" ");
  return { yes: numbers("yes"), unknown: numbers("unknown"), no: numbers("no") };
}
