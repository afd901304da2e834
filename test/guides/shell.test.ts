import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { CommanderError } from "commander";
import { commands } from "../../cli/commands";
import { createProgram } from "../../cli/program";
import { blocksIn, pages, pageText, placeOf } from "./code-blocks";

/** Programs of others, and words of the shell: nothing here knows their options. */
const notProved: Readonly<Record<string, string>> = {
  az: "the Azure CLI is not a dependency of the kit",
  curl: "asks an entry that is applied",
  cdktf: "the package tests run its synth; the rest needs an Azure account",
  "ssh-keygen": "OpenSSH is not a dependency of the kit",
  terraform: "the Terraform tests run init, validate and plan; the rest needs an Azure account",
  export: "sets an environment variable of others",
  for: "the shell's; bash reads the block as a whole",
  done: "as for",
};

/** Commands of npm that are its own, not scripts of this repository. */
const npmItself = ["ci", "install", "pack"];

const blocks = blocksIn("sh").map((block) => [placeOf(block), block] as const);
const written = blocks.flatMap(([place, { text }]) => commandsOf(text).map((words) => ({ place, words })));
const ztaiCommands = written.filter(({ words }) => words[0] === "ztai");

/** The commands of a script by their words, without redirections. */
function commandsOf(script: string): string[][] {
  const whole = script.replaceAll(/\\\n/g, " ").replaceAll(/(^|\s)#.*$/gm, "");
  return whole
    .split(/\n|\||&&|;/)
    .map((command) => command.replace(/\s>\s*\S+/, ""))
    .map((command) => [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? ""))
    .map(withoutPrefix)
    .filter(({ length }) => length > 0);
}

/** Without what stands before the program itself: values of environment variables, `do`, `npx`. */
function withoutPrefix(words: string[]): string[] {
  const start = words.findIndex((word) => !/^([A-Z_]+=.*|npx|do)$/.test(word));
  return start < 0 ? [] : words.slice(start);
}

/** Parses a command line of `ztai` as the program does, and runs nothing. */
async function parse(args: readonly string[]): Promise<void> {
  const silent = { write: () => true };
  const terminal = { stdout: silent, stderr: silent, env: {}, today: "2026-11-20", cwd: () => "." };
  const program = createProgram(commands, terminal, () => undefined);
  for (const command of program.commands) command.action(() => undefined);
  await program.parseAsync([...args], { from: "user" });
}

test.each(blocks)("%s is a script that bash reads", (_, { text }) => {
  expect(() => execFileSync("bash", ["-n"], { input: text, stdio: "pipe" })).not.toThrow();
});

test.each(ztaiCommands.map(({ place, words }) => [place, words.join(" "), words] as const))(
  "%s: %s",
  async (_place, _line, [, ...args]) => {
    await expect(parse(args)).resolves.toBeUndefined();
  },
);

test("the blocks run ztai, scripts of the repository, and programs that stand in the list", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const wrong = written.filter(({ words: [program = "", command = "", script = ""] }) => {
    if (program === "npm" && command === "run") return !(script in scripts);
    if (program === "jest") return !existsSync(command);
    if (program === "npm") return !npmItself.includes(command) && !(command in scripts);
    return program !== "ztai" && !(program in notProved);
  });
  expect(wrong).toEqual([]);
  const used = new Set(written.map(({ words: [program = ""] }) => program));
  expect(Object.keys(notProved).filter((program) => !used.has(program))).toEqual([]);
});

describe("commands in the text of a page, which may leave out what the sentence is not about", () => {
  const leftOut = ["commander.missingArgument", "commander.optionMissingArgument"];
  const spans = pages.flatMap((page) =>
    [...pageText(page).matchAll(/`((?:npx )?ztai [^`\n]+)`/g)].map(([, command = ""]) => [page, command] as const),
  );

  test.each(spans)("%s: %s", async (_, span) => {
    const [words = []] = commandsOf(span.replaceAll(/[[\]]|\.\.\./g, ""));
    const error: unknown = await parse(words.slice(1)).catch((thrown: unknown) => thrown);
    if (!(error instanceof CommanderError && leftOut.includes(error.code))) expect(error).toBeUndefined();
  });
});
