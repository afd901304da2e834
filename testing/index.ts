import { toHaveNoFindings, toMeetControl, toMeetControls } from "./matchers";

export { judgeApp, judgeStack, type JudgeOptions } from "../gate";
export type { Judged } from "./judged";
export type { ZeroTrustMatchers } from "./matcher-types";
export type { MatcherResult, MeetControlsOptions, NoFindingsOptions } from "./matchers";
export { stackSerializer } from "./stack-serializer";
export { synthApp, synthStack, type Attributes, type SynthesizedStack } from "./synth-stack";

/** For `expect.extend` of Jest and Vitest; each is a plain function, too. `zero-trust-ai-kit/testing/jest` extends by itself. */
export const zeroTrustMatchers = { toHaveNoFindings, toMeetControl, toMeetControls };
