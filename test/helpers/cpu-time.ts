/**
 * Milliseconds of processor time that this process spends on `work`. A bound on it tells a hang or a quadratic loop from a
 * busy machine, which a clock on the wall does not.
 */
export async function cpuTime(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
