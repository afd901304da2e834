const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Runs work that writes files and does not yield in between. Ctrl-C or a termination that comes meanwhile takes effect when
 * it is done, so that nothing is half written and nothing staged is left behind. At any other time a signal ends the process
 * at once, also while it waits for a pipe.
 */
export async function deferringSignals<T>(work: () => T): Promise<T> {
  const listeners = Object.entries(exitCodes).map(([signal, code]) => {
    const end = () => process.exit(code);
    process.on(signal, end);
    return () => process.off(signal, end);
  });
  try {
    return work();
  } finally {
    // Signals that came meanwhile are handled when the event loop turns, before this goes on.
    await new Promise((resolve) => setImmediate(resolve));
    for (const remove of listeners) remove();
  }
}
