// Loaded before ztai by the benchmark: says at the end how much memory the process had at its peak.
process.on("exit", () => process.stderr.write(`peak-rss-kb=${process.resourceUsage().maxRSS}\n`));
