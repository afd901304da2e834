import { formatProblems, type Problem } from "../../common/problem";

/** Thrown when nothing could be judged at all. `problems` holds every reason, in order of the inputs. */
export class PolicyInputError extends Error {
  readonly code: string;

  constructor(readonly problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = "PolicyInputError";
    this.code = problems[0]?.code ?? "ZTAI-POL-002";
  }
}
