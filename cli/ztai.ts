#!/usr/bin/env node
import { run } from "./run";

// A reader that stops early, such as `head`, is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

void run(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
});
