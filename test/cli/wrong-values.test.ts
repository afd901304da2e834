import { commands } from "../../cli/commands";
import { createProgram } from "../../cli/program";
import { ztai } from "../helpers/fake-terminal";

/** Options whose value is one of a few words, with what their command needs beside. */
const closed: Readonly<Record<string, readonly string[]>> = {
  "assess --format": ["policies"],
  "assess --fail-on": ["policies"],
  "assess --group-by": ["policies"],
  "assess --pack": ["policies"],
  "assess --top": ["policies"],
  "controls --coverage": [],
  "graph --format": ["policies"],
  "paths --fail-on": ["policies"],
  "paths --format": ["policies"],
  "synth --format": [],
  "synth --fail-on": [],
  "synth --pack": [],
  "threats --format": ["policies"],
};

/** Options whose value is a file, a folder, a pattern, a date or a name that the user gives. */
const open = [
  "assess --against",
  "assess --allow-unread",
  "assess --answers",
  "assess --date",
  "assess --baseline",
  "assess --exemptions",
  "assess --output",
  "assess --rules",
  "assess --skips-owner",
  "assess --skips-until",
  "assess --write-baseline",
  "costs --environment",
  "destroy-plan --environment",
  "destroy-plan --output",
  "graph --output",
  "import --output",
  "import --owner",
  "paths --from",
  "paths --output",
  "paths --to",
  "questions --output",
  "synth --answers",
  "synth --baseline",
  "synth --beside",
  "synth --date",
  "synth --environment",
  "synth --exemptions",
  "synth --output",
  "synth --report",
  "synth --rules",
  "synth --write-baseline",
  "threats --allow-unread",
  "threats --answers",
  "threats --environment",
  "threats --exemptions",
  "threats --output",
  "validate --environment",
];

const silent = { stdout: { write: () => true }, stderr: { write: () => true } };
const program = createProgram(commands, { ...silent, env: {}, today: "2026-11-20", cwd: () => "." }, () => undefined);

test("every option that takes a value stands in one of the lists", () => {
  const options = program.commands.flatMap((command) =>
    command.options.filter(({ required }) => required).map(({ long }) => `${command.name()} ${long ?? ""}`),
  );
  expect(options.sort()).toEqual([...Object.keys(closed), ...open].sort());
});

test.each(Object.entries(closed))("ztai %s refuses a word that it does not know", async (option, beside) => {
  const [command = "", flag = ""] = option.split(" ");
  const { code, stdout, stderr } = await ztai(command, ...beside, flag, "no-such-word");
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("no-such-word");
});

test.each<[string, string]>([
  ...["tomorrow", "2026-02-30", "2026-11-2", "20261120", ""].map((day): [string, string] => ["assess", day]),
  ["synth", "2026-13-01"],
])("ztai %s refuses %j as the day to judge by", async (command, day) => {
  const { code, stdout, stderr } = await ztai(command, "policies", "--date", day);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("It is a day such as 2027-03-31.");
});
