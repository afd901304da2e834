const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Lets work that has begun end before Ctrl-C or a termination takes effect. Synthesis does not yield in between, so output
 * is never half moved and nothing staged is left behind.
 */
export function deferSignals(): void {
  for (const [signal, code] of Object.entries(exitCodes)) process.once(signal, () => process.exit(code));
}
