/** Exit codes of `ztai`. They are a contract with pipelines. */
export const ExitCode = {
  /** Nothing to report. */
  clean: 0,
  /** Findings. */
  findings: 1,
  /** Wrong usage or configuration. */
  usage: 2,
  /** A tool is missing. */
  missingTool: 3,
  /** A bug of ours. */
  internal: 70,
} as const;
