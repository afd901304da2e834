import { App, TerraformStack } from "cdktf";
import { judgeApp, judgeStack, type JudgeOptions } from "../gate";
import type { Assessment } from "../policies";

/** What matchers take: a stack, an app with all of its stacks, or the verdict on either. */
export type Judged = TerraformStack | App | Assessment;

/**
 * The verdict on what a matcher was given.
 *
 * @throws TypeError for anything else, with what to give instead
 */
export function judgeReceived(matcher: string, received: unknown, options: JudgeOptions): Assessment {
  if (TerraformStack.isStack(received)) return judgeStack(received, options);
  if (App.isApp(received)) return judgeApp(received, options);
  if (isAssessment(received)) return received;
  const found = typeof received === "string" ? "text, such as Testing.synth() returns" : typeof received;
  throw new TypeError(`${matcher} takes a TerraformStack, an App or what judgeStack() returns, not ${found}`);
}

/** What was judged, as the beginning of a message. */
export function subject({ inputs }: Assessment): string {
  const names = inputs.flatMap(({ stacks }) => stacks);
  return `${names.length === 1 ? "stack" : "stacks"} ${names.join(", ")}`;
}

function isAssessment(value: unknown): value is Assessment {
  return typeof value === "object" && value !== null && "findings" in value && "controls" in value && "plan" in value;
}
