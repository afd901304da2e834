// Runs ztai in a process of its own and measures it.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const cli = process.env.ZTAI_BENCH_CLI ?? join(root, "dist/cli/ztai.js");
const probe = join(root, "bench/probe.cjs");

/** Runs a command; returns seconds and peak memory in MB. Exit code 1, which is findings, counts as success. */
export const measure = (...args) => {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ["--require", probe, cli, ...args], {
    encoding: "utf8",
    maxBuffer: 1024 ** 3,
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status === null || status > 1) throw new Error(`ztai ${args.join(" ")} ended with ${status}:\n${stderr}`);
  return { seconds, megabytes: Number(/peak-rss-kb=(\d+)/.exec(stderr)?.[1]) / 1024 };
};
