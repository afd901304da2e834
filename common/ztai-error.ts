import { formatProblems, type Problem } from "./problem";

/** An error that the user can mend: it says what is wrong, where, and how to fix it. The command line exits with 2. */
export class ZtaiError extends Error {
  override readonly name: string = "ZtaiError";

  constructor(
    readonly code: string,
    message: string,
    readonly fix: string,
  ) {
    super(`${message}; ${fix} [${code}]`);
  }
}

/** All problems of one input, reported together. */
export class ConfigurationError extends ZtaiError {
  override readonly name = "ConfigurationError";

  /** @throws RangeError without a problem: then there is no error */
  constructor(readonly problems: readonly Problem[]) {
    const [first] = problems;
    if (!first) throw new RangeError("a configuration error needs a problem");
    super(first.code, formatProblems(problems), first.fix);
    this.message = formatProblems(problems);
  }
}
