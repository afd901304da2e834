import { page, pageText, table } from "../../common/markdown-page";
import { controls, pillars } from "../../policies/catalog";
import type { ExampleEstate } from "./example-estate";
import { constructsOf, workloadOf } from "./example-estate";

/** What a row of the page says: a construct, what it is for, and what proves that it does it. */
export interface ArchitectureRow {
  /** Folder below `constructs/`. */
  readonly layer: string;
  readonly construct: string;
  /** Source file, from the root of the repository. */
  readonly file: string;
  /** Controls that its source says it implements. */
  readonly controls: readonly string[];
  /** Rules of these controls that passed on what it makes, in an example. */
  readonly rules: readonly string[];
  /** Controls of those that no rule decides: a question does. */
  readonly asked: readonly string[];
  /** Folders of the blueprints whose examples hold it. */
  readonly blueprints: readonly string[];
  /** Files of tests that name it, from the root of the repository. */
  readonly tests: readonly string[];
}

/** A class of `constructs/` that says which controls it implements. */
interface Described {
  readonly construct: string;
  readonly file: string;
  readonly controls: readonly string[];
}

const byId = new Map(controls.map((control) => [control.id, control]));

/**
 * The rows of the architecture page, by layer and name.
 *
 * @param sources texts of the files below `constructs/`, by path from the root of the repository
 * @param tests texts of the files below `test/constructs/`, likewise
 */
export function architectureRows(
  sources: Readonly<Record<string, string>>,
  tests: Readonly<Record<string, string>>,
  examples: Iterable<ExampleEstate>,
): readonly ArchitectureRow[] {
  const described = Object.entries(sources).flatMap(([file, text]) => describedIn(file, text));
  const byName = new Map(described.map((each) => [each.construct, each]));
  const passed = new Map<string, Set<string>>();
  const around = new Map<string, Set<string>>();
  const usedIn = new Map<string, Set<string>>();
  for (const example of examples) {
    const made = constructsOf(example.app);
    const verdicts = example.assessment.findings.filter(
      ({ verdict, path }) => verdict === "pass" && path !== undefined,
    );
    for (const [path, construct] of made) {
      const known = byName.get(construct.constructor.name);
      if (!known) continue;
      // The platform is the landing zone.
      const workload = workloadOf(example, path.split("/")[0] ?? "");
      add(usedIn, known.construct, workload?.blueprint ?? "landing-zone");
      for (const { rule, control, path: place = "" } of verdicts) {
        if (!known.controls.includes(control)) continue;
        if (place.startsWith(`${path}/`)) add(passed, known.construct, rule);
        // What a rule reads of a construct may be judged on what it is a part of, or stands beside.
        else if (place.split("/")[0] === path.split("/")[0]) add(around, known.construct, rule);
      }
    }
  }
  return described
    .map(({ construct, file, controls: implemented }) => ({
      layer: file.split("/")[1] ?? "",
      construct,
      file,
      controls: implemented,
      rules: [...(passed.get(construct) ?? around.get(construct) ?? [])].sort(),
      asked: implemented.filter((id) => byId.get(id)?.conditions?.every(({ asked }) => asked === true)),
      blueprints: [...(usedIn.get(construct) ?? [])].sort(),
      tests: Object.keys(tests)
        .filter((path) => tests[path]?.includes(`new ${construct}(`))
        .sort(),
    }))
    .sort((a, b) => (a.layer + a.construct < b.layer + b.construct ? -1 : 1));
}

/** What a row promises and nothing shows, in sentences. */
export function emptyCells(rows: readonly ArchitectureRow[]): readonly string[] {
  return rows.flatMap(({ construct, rules, asked, blueprints, tests }) => {
    if (blueprints.length === 0) return tests.length === 0 ? [`neither an example nor a test holds ${construct}`] : [];
    return rules.length + asked.length === 0 ? [`no rule of its controls passes on what ${construct} makes`] : [];
  });
}

const link = (text: string, target: string) => `[${text}](${target})`;
const fileName = (path: string) => path.slice(path.lastIndexOf("/") + 1);

/** The page: every construct that implements a control. */
export function architecturePage(rows: readonly ArchitectureRow[]): string {
  const used = rows.filter(({ blueprints }) => blueprints.length > 0);
  const library = rows.filter(({ blueprints }) => blueprints.length === 0);
  const begin = ({ construct, file, controls: implemented }: ArchitectureRow) => [
    link(`\`${construct}\``, `../${file}`),
    implemented.map((id) => link(id.replace("ZTAI-", ""), `reference/controls/${id}.md`)).join(", "),
  ];
  const parts = [...new Set(used.map(({ layer }) => layer))].map((layer) => {
    const cells = used
      .filter((row) => row.layer === layer)
      .map((row) => [
        ...begin(row),
        [
          ...row.rules.map((rule) => link(rule, `reference/rules/${rule}.md`)),
          ...row.asked.map((id) => `question of ${id.replace("ZTAI-", "")}`),
        ].join(", "),
        row.blueprints.map((name) => link(name, `../blueprints/${name}/README.md`)).join(", "),
      ]);
    return `## ${layer}\n\n${table(["construct", "controls", "proved by", "used by"], cells)}`;
  });
  const apart = library.map((row) => [
    ...begin(row),
    row.tests.map((path) => link(fileName(path), `../${path}`)).join(", "),
  ]);
  return page(
    "Architecture",
    [
      "What each construct of the kit protects, the rules that prove it, and the blueprints whose examples hold it. A rule stands beside a " +
        "construct when it belongs to one of its controls and passed on what the construct made in an example.",
      ...parts,
      apart.length > 0 &&
        `## For stacks of your own\n\nNo blueprint uses these: tests prove them.\n\n${table(["construct", "controls", "proved by"], apart)}`,
      `## Controls by pillar\n\n${table(["pillar", "controls", "implemented by a construct"], pillarRows(rows))}`,
    ],
    "the constructs, the examples and the rules",
  );
}

function pillarRows(rows: readonly ArchitectureRow[]): string[][] {
  const implemented = new Set(rows.flatMap((row) => row.controls));
  return pillars.map((pillar) => {
    const own = controls.filter((control) => control.pillar === pillar);
    return [pageText(pillar), String(own.length), String(own.filter(({ id }) => implemented.has(id)).length)];
  });
}

/** Classes of a file whose comment names controls. */
function describedIn(file: string, text: string): Described[] {
  const classes = text.matchAll(
    /((?:\/\*\*(?:(?!\*\/)[^])*\*\/\n)?)export class (\w+) extends ([^]*?)(?=\n\/\*\*(?:(?!\*\/)[^])*\*\/\nexport class |$)/g,
  );
  return [...classes].flatMap(([, comment = "", construct = "", body = ""]) => {
    const ids = [...`${comment}${body}`.matchAll(/Implements\s[^@]*?(?=\.\s|\*\/|\n\s*\*\s*\n)/g)].flatMap(
      ([sentence]) => sentence.match(/ZTAI-[A-Z]{2}-\d{2}/g) ?? [],
    );
    return ids.length === 0 ? [] : [{ construct, file, controls: [...new Set(ids)].sort() }];
  });
}

function add(to: Map<string, Set<string>>, key: string, value: string): void {
  to.set(key, (to.get(key) ?? new Set()).add(value));
}
