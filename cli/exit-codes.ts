/** Exit codes of `ztai`. They are a contract with pipelines. */
export const ExitCode = {
  /** Nothing to report. */
  clean: 0,
  /** Findings, or input that could not be judged whole. */
  findings: 1,
  /** Wrong usage or configuration: nothing was judged, or not as asked. */
  usage: 2,
  /** A bug of ours. */
  internal: 70,
} as const;
