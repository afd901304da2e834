import type { Terminal } from "./terminal";

/** Says on a terminal what a run is at, in one line that is gone when it ends. */
export interface Progress {
  say(stage: string): void;
  end(): void;
}

/** What a run is at: on the terminal of standard error; nothing in a pipeline (`CI`), on one that knows nothing but text, or elsewhere. */
export function progressOn({ stderr, env }: Pick<Terminal, "stderr" | "env">): Progress {
  const isShown = !env["CI"] && env["TERM"] !== "dumb";
  const rewrite = isShown ? stderr.rewrite?.bind(stderr) : undefined;
  return { say: (stage) => rewrite?.(`${stage}…`), end: () => rewrite?.("") };
}
