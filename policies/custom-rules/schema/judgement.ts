/** What a schema says of a value of which not everything is known. */
export type Judgement =
  | { readonly truth: "holds" }
  | { readonly truth: "fails"; readonly messages: readonly string[] }
  | { readonly truth: "unknown"; readonly reasons: readonly string[] };

export const holds: Judgement = { truth: "holds" };

/** @param message what was found and what must be */
export function fails(message: string): Judgement {
  return { truth: "fails", messages: [message] };
}

/** @param reason completes "it cannot be decided: …" */
export function undecided(reason: string): Judgement {
  return { truth: "unknown", reasons: [reason] };
}

/** `holds` when the condition does. */
export function that(condition: boolean, message: () => string): Judgement {
  return condition ? holds : fails(message());
}

/** All must hold: one failure decides, then one unknown. */
export function every(judgements: readonly Judgement[]): Judgement {
  const failures = judgements.flatMap((judgement) => (judgement.truth === "fails" ? judgement.messages : []));
  if (failures.length > 0) return { truth: "fails", messages: [...new Set(failures)] };
  const reasons = judgements.flatMap((judgement) => (judgement.truth === "unknown" ? judgement.reasons : []));
  return reasons.length > 0 ? { truth: "unknown", reasons: [...new Set(reasons)] } : holds;
}

/** One must hold. Without one, an unknown keeps it open; else it fails for every reason together. */
export function some(judgements: readonly Judgement[]): Judgement {
  if (judgements.some(({ truth }) => truth === "holds")) return holds;
  const reasons = judgements.flatMap((judgement) => (judgement.truth === "unknown" ? judgement.reasons : []));
  if (reasons.length > 0) return { truth: "unknown", reasons: [...new Set(reasons)] };
  const messages = judgements.flatMap((judgement) =>
    judgement.truth === "fails" ? [judgement.messages.join(" and ")] : [],
  );
  return fails(messages.length === 0 ? "nothing holds" : [...new Set(messages)].join(", or "));
}

/** The opposite; unknown stays unknown. */
export function not(judgement: Judgement, message: () => string): Judgement {
  if (judgement.truth === "unknown") return judgement;
  return judgement.truth === "fails" ? holds : fails(message());
}
