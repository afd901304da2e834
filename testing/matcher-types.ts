import type { JudgeOptions } from "../gate";
import type { MeetControlsOptions, NoFindingsOptions } from "./matchers";

/** What `expect(stack)` has once `expect.extend` was given the matchers; `R` is what the test framework's own return. */
export interface ZeroTrustMatchers<R = void> {
  /** No rule fails at or above `failOn`, and all was read. Unknown verdicts pass, as in `ztai synth`. */
  toHaveNoFindings(options?: NoFindingsOptions): R;
  /** A control, such as `ZTAI-NW-01`, is met, mitigated or exempted. One that the stack shows nothing of is not. */
  toMeetControl(id: string, options?: JudgeOptions): R;
  /** Every control of the pack that the stack shows anything of is met, mitigated or exempted; unknown ones are not. */
  toMeetControls(options?: MeetControlsOptions): R;
}
