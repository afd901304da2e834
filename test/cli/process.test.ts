import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tempFolder } from "../helpers/temp-folder";

const folder = tempFolder();
const compiled = tempFolder();
const root = join(__dirname, "../..");
const register = join(root, "test/helpers/register-typescript.js");

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `ztai` as a process of its own. */
function start(...args: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  return startWith({}, ...args);
}

/** Runs it with environment variables beside those of the tests. */
function startWith(env: NodeJS.ProcessEnv, ...args: readonly string[]): ReturnType<typeof start> {
  const options = { cwd: root, env: { ...process.env, ZTAI_TEST_COMPILED: compiled, ...env } };
  const child = spawn(process.execPath, ["-r", register, "cli/ztai.ts", ...args], options);
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (text) => (stdout += String(text)));
  child.stderr.on("data", (text) => (stderr += String(text)));
  const ended = new Promise<Ended>((resolve) =>
    child.once("close", (code, signal) => resolve({ code, signal, stdout, stderr })),
  );
  return { child, ended };
}

function pipeNamed(name: string): string {
  const pipe = join(folder, name);
  execFileSync("mkfifo", [pipe]);
  return pipe;
}

test("a device is refused at once", async () => {
  const { ended } = start("validate", "/dev/zero");
  expect(await ended).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("is a device") });
});

test("the first SIGTERM or SIGINT ends the wait for a pipe that nobody writes to", async () => {
  const signals = ["SIGTERM", "SIGINT"] as const;
  const waiting = signals.map((signal) => ({ signal, ...start("validate", pipeNamed(signal)) }));
  // The process blocks when it opens the pipe: a writer that opens it too would let it go on.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  for (const { signal, child, ended } of waiting) {
    child.kill(signal);
    expect(await ended).toMatchObject({ signal, stdout: "" });
  }
});

test("a deployment file comes from standard input or from a pipe", async () => {
  const example = join(root, "blueprints/rag-chat/ztai.minimal.yaml");
  const pipe = pipeNamed("ztai.yaml");
  spawn("sh", ["-c", 'cat "$0" > "$1"', example, pipe], { stdio: "ignore" });
  expect(await start("validate", pipe).ended).toMatchObject({ code: 0 });
  const whole = start("validate", "-");
  whole.child.stdin?.end(readFileSync(example));
  expect(await whole.ended).toMatchObject({ code: 0, stdout: expect.stringMatching(/^stdin is valid: /) });
  const { child, ended } = start("validate", "-");
  child.stdin?.end("organization: 1\n");
  const { code, stderr } = await ended;
  expect({ code, where: stderr.split(" ")[0] }).toEqual({ code: 2, where: "stdin:1:1" });
  const { child: other, ended: refused } = start("validate", "-", "--environment", "prod");
  other.stdin?.end(readFileSync(example));
  expect(await refused).toMatchObject({
    code: 2,
    stdout: "",
    stderr:
      "stdin is for dev, and standard input has no overlay beside it; name the file, or leave --environment out [ZTAI-CFG-090]\n",
  });
});

test("a report is written whole or not at all", async () => {
  const input = join(folder, "main.tf.json");
  writeFileSync(input, JSON.stringify({ resource: { azurerm_key_vault: { a: { name: "kv" } } } }));
  const report = join(folder, "report.json");
  const { code } = await start("assess", input, "--format", "json", "--output", report).ended;
  expect({ code, report: existsSync(report), part: existsSync(`${report}.part`) }).toEqual({
    code: 1,
    report: true,
    part: false,
  });
});

test("a signal while destroy-plan works ends it, and leaves nothing behind", async () => {
  const codes = { SIGTERM: 143, SIGINT: 130 } as const;
  const stopped = Object.entries(codes).map(async ([signal, code]) => {
    const temporary = join(folder, `temporary-${signal}`);
    mkdirSync(temporary);
    const example = "blueprints/rag-chat/ztai.minimal.yaml";
    const { child, ended } = startWith({ TMPDIR: temporary }, "destroy-plan", example);
    const watcher = watch(temporary, (_event, name) => {
      if (name?.startsWith("ztai-destroy-plan-")) child.kill(signal as keyof typeof codes);
    });
    expect(await ended).toMatchObject({ code, stdout: "" });
    watcher.close();
    expect(readdirSync(temporary).filter((name) => name.startsWith("ztai-"))).toEqual([]);
  });
  await Promise.all(stopped);
});
