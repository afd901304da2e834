import type { Protection } from "../core/classification";

/** Categories of harm that Azure's filters know, spelled as the API wants them. */
export const harmCategories = ["Hate", "Sexual", "Violence", "Selfharm"] as const;

/** A category of harm. */
export type HarmCategory = (typeof harmCategories)[number];

/**
 * From which severity on content is blocked. `Low` is the strictest: it blocks low, medium and high; `Medium` lets low
 * pass; `High` blocks the worst only. https://learn.microsoft.com/azure/ai-foundry/openai/how-to/content-filters
 */
export type Threshold = "Low" | "Medium" | "High";

/** Thresholds of one category: what goes to the model, and what comes from it. */
export interface HarmThresholds {
  readonly prompt: Threshold;
  readonly completion: Threshold;
}

/** How strictly each category of harm is filtered. The shields against attacks are the same in all profiles: on. */
export type HarmProfile = Readonly<Record<HarmCategory, HarmThresholds>>;

const everywhere = (threshold: Threshold): HarmProfile => ({
  Hate: { prompt: threshold, completion: threshold },
  Sexual: { prompt: threshold, completion: threshold },
  Violence: { prompt: threshold, completion: threshold },
  Selfharm: { prompt: threshold, completion: threshold },
});

/** The profiles by name: `balanced` blocks from medium severity, as Azure's own default does; `strict` from low. */
export const harmProfiles: Readonly<Record<Protection["contentFilter"], HarmProfile>> = {
  strict: everywhere("Low"),
  balanced: everywhere("Medium"),
};

/** Name of a profile that the kit offers; `custom` comes with its thresholds. */
export type ContentFilterProfile = keyof typeof harmProfiles | CustomProfile;

/** Custom thresholds: stricter in some categories than the classification asks, never weaker. */
export interface CustomProfile {
  /** Categories that differ from the weakest profile that the classification allows. */
  readonly harms: Readonly<Partial<Record<HarmCategory, HarmThresholds>>>;
}

const strictness: readonly Threshold[] = ["High", "Medium", "Low"];

/** Where `profile` is weaker than `minimum`, as text such as `Hate prompt High`. Empty when it is nowhere. */
export function weakerThan(profile: HarmProfile, minimum: HarmProfile): readonly string[] {
  return harmCategories.flatMap((category) =>
    (["prompt", "completion"] as const)
      .filter((side) => rank(profile[category][side]) < rank(minimum[category][side]))
      .map((side) => `${category} ${side} ${profile[category][side]}`),
  );
}

function rank(threshold: Threshold): number {
  return strictness.indexOf(threshold);
}
