import { readFileSync } from "node:fs";
import tseslint from "typescript-eslint";
import { rulePropertyOrder } from "./scripts/rule-property-order.mjs";

const providerRoot = {
  regex: "^@cdktf/provider-[a-z]+(/lib(/index)?)?$",
  message:
    "Import from a sub-path such as @cdktf/provider-azurerm/lib/key-vault: the package root costs 1.5 s and 430 MB.",
};
const cdktf = {
  regex: "^(cdktf|constructs|@cdktf(?!/hcl2json))(/|$)",
  message: "policies/ judges any Terraform and loads no cdktf (docs/decisions/0001-two-halves.md).",
};
/** Refuses imports from folders of the repository, by the name of the folder. */
const leaves = (message, ...folders) => ({
  group: folders.flatMap((folder) => [`**/${folder}`, `**/${folder}/**`]),
  message,
});
/** The rooms of the judge, from the lowest: each imports those below it. */
const rooms = ["azure", "estate", "engine", "rules", "paths", "assessment", "threats"];
const roomAbove = (room) =>
  leaves(`policies/${room}/ imports downwards only.`, ...rooms.slice(rooms.indexOf(room) + 1), "reports", "compare");
const otherHalf = leaves(
  "policies/ imports from its own folder and common/ only.",
  "constructs",
  "stacks",
  "blueprints",
  "cli",
  "gate",
  "testing",
);
const otherPillars = {
  regex:
    "^(\\.\\./)+(identities|endpoints|network|data|ai-resources|applications|infrastructure|visibility|governance)/",
  message: "Pillars do not import each other: what two rules share stands in policies/rules/shared/.",
};
/** What reads the text of references; rules ask `Graph`, `Value` and `Written`, which know every spelling of one. */
const referenceText = {
  regex: "/estate/(template|unknown|scope|scope-expression|value-sources|loaders)(/|$)",
  message: "No rule reads reference text: ask the graph (policies/README.md).",
};
const readsReferences = Object.values(
  JSON.parse(readFileSync(new URL("scripts/reads-references.json", import.meta.url), "utf8")),
).map((selector) => ({ selector, message: referenceText.message }));
const restrict = (...patterns) => ({ "no-restricted-imports": ["error", { patterns }] });

export default tseslint.config(
  { ignores: ["dist/", "dist-judge/", "cdktf.out/", "node_modules/", "coverage/", "**/*.generated.ts"] },
  ...tseslint.configs.recommended,
  {
    rules: {
      ...restrict(providerRoot),
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      eqeqeq: "error",
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["constructs/**/*.ts"],
    rules: restrict(
      providerRoot,
      leaves(
        "constructs/ never reads policies, stacks or blueprints.",
        "policies",
        "stacks",
        "blueprints",
        "gate",
        "testing",
      ),
    ),
  },
  {
    files: ["stacks/**/*.ts", "blueprints/**/*.ts"],
    rules: restrict(
      providerRoot,
      leaves("Only main.ts, cli/ and gate/ join the two halves.", "policies", "gate", "testing"),
    ),
  },
  {
    files: ["gate/**/*.ts", "testing/**/*.ts"],
    rules: restrict({
      regex: "^(\\.\\./)+(constructs|stacks|blueprints|cli)(/|$)",
      message: "gate/ and testing/ judge any CDKTF app, not only the kit's.",
    }),
  },
  { files: ["policies/**/*.ts"], rules: restrict(cdktf, otherHalf) },
  ...rooms.slice(0, -1).map((room) => ({
    files: [`policies/${room}/**/*.ts`],
    rules: restrict(cdktf, otherHalf, roomAbove(room), ...(room === "rules" ? [otherPillars, referenceText] : [])),
  })),
  { files: ["policies/rules/**/*.ts"], rules: { "no-restricted-syntax": ["error", ...readsReferences] } },
  {
    files: ["policies/rules/*/**/*.ts"],
    plugins: { ztai: { rules: { "rule-property-order": rulePropertyOrder } } },
    rules: { "ztai/rule-property-order": "error" },
  },
  {
    files: ["common/**/*.ts"],
    rules: restrict(
      cdktf,
      leaves("common/ knows neither half.", "constructs", "stacks", "blueprints", "policies", "cli", "gate", "testing"),
    ),
  },
  { files: ["test/**/*.ts"], rules: { "max-lines": "off" } },
  {
    files: ["**/*.js", "**/*.cjs"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
