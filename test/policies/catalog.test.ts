import Ajv from "ajv";
import { controls, findControl, pillars, threats } from "../../policies/catalog";
import controlSchema from "../../policies/catalog/control.schema.json";
import catalog from "../../policies/catalog/controls.json";
import frameworks from "../../policies/catalog/frameworks.json";

const domains: Readonly<Record<string, number>> = frameworks.mcsbV2Domains;
const known: Readonly<Record<string, (id: string) => boolean>> = {
  mcsbV2: (id) => {
    const [domain = "", number = ""] = id.split("-");
    return Number(number) >= 1 && Number(number) <= (domains[domain] ?? 0);
  },
  owaspLlm2025: (id) => id in frameworks.owaspLlm2025,
  owaspAgentic2026: (id) => id in frameworks.owaspAgentic2026,
  atlasTechniques: (id) => id in frameworks.atlas.techniques,
  atlasMitigations: (id) => id in frameworks.atlas.mitigations,
  nistAiRmf: (id) => frameworks.nistAiRmfSubcategories.includes(id),
  ztWorkshopTasks: (id) => frameworks.ztWorkshopAi.some((task) => task.id === id),
  azurePolicyDefinitions: (id) => frameworks.azurePolicy.some((definition) => definition.id === id),
  euAiAct: (id) => id in frameworks.euAiAct,
  iso42001: (id) => id in frameworks.iso42001AnnexA,
};

test("the catalog matches its schema", () => {
  const validate = new Ajv({ allErrors: true }).compile(controlSchema);
  validate(catalog);
  expect(validate.errors ?? []).toEqual([]);
});

test("control ids are unique and grouped by pillar in the order of reports", () => {
  expect(new Set(controls.map(({ id }) => id)).size).toBe(controls.length);
  const order = controls.map(({ pillar }) => pillars.indexOf(pillar));
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

/** Words that only somebody of the trade understands. */
const jargon =
  /\b(NSG|RBAC|DNS|TLS|SAS|WAF|DDoS|DLP|MCP|CMK|SKU|API|IAM|PIM|XPIA|RAG|LLM|CIDR|egress|ingress|endpoint|tenant|subnet|token|payload|exfiltrat\w*)\b/i;

test("harm is one plain sentence of its own, not the requirement turned round", () => {
  const words = (text: string) => text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  for (const { id, harm, objective, title } of controls) {
    expect({ id, words: harm.split(" ").length > 25 }).toEqual({ id, words: false });
    expect({ id, jargon: jargon.exec(harm)?.[0] }).toEqual({ id });
    const asked = new Set(words(`${title} ${objective}`));
    const own = words(harm).filter((word) => !asked.has(word));
    expect({ id, copies: own.length * 2 < words(harm).length }).toEqual({ id, copies: false });
  }
  expect(new Set(controls.map(({ harm }) => harm)).size).toBe(controls.length);
});

test("every mapping names an entry of its framework", () => {
  const wrong = controls.flatMap(({ id, mappings }) =>
    Object.entries(mappings).flatMap(([framework, ids]) =>
      ids.filter((mapped) => known[framework]?.(mapped) === false).map((mapped) => `${id} ${framework} ${mapped}`),
    ),
  );
  expect(wrong).toEqual([]);
});

test("assessment tests are numbers of Microsoft's assessment", () => {
  const ids = controls.flatMap(({ mappings }) => mappings["ztAssessmentTests"] ?? []);
  expect(ids.filter((id) => !/^\d{5}$/.test(id))).toEqual([]);
});

test("dependencies exist and have no cycle", () => {
  const path: string[] = [];
  const visit = (id: string): void => {
    expect(path).not.toContain(id);
    const control = findControl(id);
    expect(control).toBeDefined();
    path.push(id);
    control?.dependsOn.forEach(visit);
    path.pop();
  };
  controls.forEach(({ id }) => visit(id));
});

test("controls and threats name each other", () => {
  const threatIds = threats.map(({ id }) => id);
  for (const { threats: countered } of controls) expect(threatIds).toEqual(expect.arrayContaining([...countered]));
  for (const { mitigatedBy } of threats) for (const id of mitigatedBy) expect(findControl(id)).toBeDefined();
});
