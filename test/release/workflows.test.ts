import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

const root = join(__dirname, "../..");
const folder = join(root, ".github/workflows");
const files = readdirSync(folder);
const textOf = (file: string) => readFileSync(join(folder, file), "utf8");

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly steps?: readonly Step[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly "timeout-minutes"?: number;
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflowOf = (file: string) => parse(textOf(file)) as Workflow;
const jobs = files.flatMap((file) =>
  Object.entries(workflowOf(file).jobs).map(([name, job]) => ({ name: `${file}: ${name}`, job })),
);
const steps = jobs.flatMap(({ name, job }) => (job.steps ?? []).map((step) => ({ name, step })));

describe("the workflows", () => {
  test("name every action by its commit, with the version beside it", () => {
    const named = files.flatMap((file) => textOf(file).match(/uses: .+/g) ?? []);
    expect(named.length).toBeGreaterThan(5);
    const pinned = /^uses: (\.\/\.github\/workflows\/\w+\.yml|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/;
    expect(named.filter((one) => !pinned.test(one))).toEqual([]);
  });

  test("name each action by one commit", () => {
    const commits = files.flatMap((file) => [...textOf(file).matchAll(/uses: ([\w-]+\/[\w-]+)@(.+)/g)]);
    const byAction = new Map<string, Set<string>>();
    for (const [, action = "", commit = ""] of commits)
      byAction.set(action, (byAction.get(action) ?? new Set()).add(commit));
    expect([...byAction].filter(([, set]) => set.size > 1)).toEqual([]);
  });

  test("may read the repository and nothing else, but for the job that publishes", () => {
    for (const file of files) expect(workflowOf(file).permissions).toEqual({ contents: "read" });
    const granted = jobs.filter(({ job }) => job.permissions !== undefined);
    expect(
      granted.map(({ name, job }) => ({ name, environment: job.environment, permissions: job.permissions })),
    ).toEqual([
      {
        name: "release.yml: publish",
        environment: "npm",
        permissions: { contents: "write", "id-token": "write", attestations: "write" },
      },
    ]);
  });

  test("leave no credentials behind, keep no secret, and put no text of others into a shell", () => {
    const checkouts = steps.filter(({ step }) => step.uses?.startsWith("actions/checkout@"));
    for (const { step } of checkouts) expect(step.with).toMatchObject({ "persist-credentials": false });
    expect(files.filter((file) => textOf(file).includes("secrets."))).toEqual([]);
    expect(steps.filter(({ step }) => step.run?.includes("${{"))).toEqual([]);
  });

  test("end by themselves", () => {
    const endless = jobs.filter(({ job }) => job.steps !== undefined && job["timeout-minutes"] === undefined);
    expect(endless).toEqual([]);
  });

  test("call scripts that are there", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object };
    const runs = steps.map(({ step }) => step.run ?? "");
    const called = runs.flatMap((run) =>
      [...run.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name ?? ""),
    );
    expect(called.length).toBeGreaterThan(0);
    expect(called.filter((name) => !(name in scripts))).toEqual([]);
    const nodes = runs.flatMap((run) => [...run.matchAll(/node (scripts\/[\w.-]+)/g)].map(([, file]) => file ?? ""));
    for (const file of nodes) expect(readFileSync(join(root, file), "utf8")).not.toBe("");
  });

  test("prove each Node.js that the package says it works with", () => {
    const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { engines: { node: string } };
    const [lowest] = (
      workflowOf("ci.yml") as unknown as { jobs: { gate: { strategy: { matrix: { node: string[] } } } } }
    ).jobs.gate.strategy.matrix.node;
    expect(engines.node).toBe(`>=${lowest}`);
  });
});
