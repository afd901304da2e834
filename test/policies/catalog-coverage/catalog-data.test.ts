import { controls, threats } from "../../../policies/catalog";
import frameworks from "../../../policies/catalog/frameworks.json";

const sentences = controls.flatMap(({ id, objective, remediation, question, note }) =>
  [objective, ...remediation, question?.text, question?.guidance, note].flatMap((text) => (text ? [{ id, text }] : [])),
);

test("every assessment test that a control maps to is listed with its title", () => {
  const listed = [...frameworks.ztAssessmentAi, ...frameworks.ztAssessmentOther];
  const ids = listed.map(({ testId }) => testId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { title, pillars } of listed) {
    expect(title.length).toBeGreaterThan(5);
    expect(pillars.length).toBeGreaterThan(0);
  }
  expect(ids).toEqual(expect.arrayContaining(controls.flatMap(({ mappings }) => mappings["ztAssessmentTests"] ?? [])));
});

test("what only a person can tell has a question; ids are numbered without gaps in each pillar", () => {
  const asked = controls.filter(({ decidedBy }) => decidedBy === "questions");
  expect(asked.filter(({ question }) => !question).map(({ id }) => id)).toEqual([]);
  const numbers = new Map<string, number>();
  for (const { id } of controls) {
    const pillar = id.slice(5, 7);
    const next = (numbers.get(pillar) ?? 0) + 1;
    expect(id).toBe(`ZTAI-${pillar}-${String(next).padStart(2, "0")}`);
    numbers.set(pillar, next);
  }
});

test("controls and threats name each other both ways", () => {
  for (const { id, mitigatedBy } of threats)
    for (const control of controls)
      expect([id, control.id, control.threats.includes(id)]).toEqual([
        id,
        control.id,
        mitigatedBy.includes(control.id),
      ]);
});

test("every text is a sentence, and the steps are short", () => {
  expect(sentences.filter(({ text }) => !/^([A-Z0-9]|azure).*[.?]$/s.test(text))).toEqual([]);
  const long = controls.flatMap(({ id, remediation }) => remediation.filter((step) => step.length > 260).map(() => id));
  expect(long).toEqual([]);
});

test("no two controls have the same title, objective or question", () => {
  const texts = controls.flatMap(({ title, objective, question }) => [
    title,
    objective,
    ...(question ? [question.text] : []),
  ]);
  expect(new Set(texts).size).toBe(texts.length);
});

test("every control counters a threat, and every threat is countered", () => {
  expect(controls.filter((control) => control.threats.length === 0).map(({ id }) => id)).toEqual([]);
  expect(threats.filter(({ mitigatedBy }) => mitigatedBy.length === 0).map(({ id }) => id)).toEqual([]);
});

test("a control maps to the MCSB groups of the policy definitions it names", () => {
  const groups = new Map(frameworks.azurePolicy.map(({ id, mcsbV2 }) => [id, mcsbV2]));
  const initiatives = ["ZTAI-IN-02"]; // Names definitions as examples of what to enforce, not as its own subject.
  const apart = controls.flatMap(({ id, mappings }) =>
    (mappings["azurePolicyDefinitions"] ?? []).filter((definition) => {
      const wanted = groups.get(definition) ?? [];
      return (
        wanted.length > 0 && !wanted.some((group) => mappings["mcsbV2"]?.includes(group)) && !initiatives.includes(id)
      );
    }),
  );
  expect(apart).toEqual([]);
});
