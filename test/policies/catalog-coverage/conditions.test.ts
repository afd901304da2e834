import { controls } from "../../../policies/catalog";
import { rules } from "../../../policies/rules";

const decided = controls.filter(({ decidedBy }) => decidedBy === "terraform");

describe.each(decided.map((control) => [control.id, control] as const))("%s", (id, { conditions = [], question }) => {
  const named = conditions.flatMap((condition) => condition.rules ?? []);

  test("says what is looked at, and each of its rules decides one part", () => {
    expect(conditions.length).toBeGreaterThan(0);
    const own = rules.filter(({ control }) => control === id).map((rule) => rule.id);
    expect([...named].sort()).toEqual([...own].sort());
  });

  test("asks for what Terraform does not show", () => {
    const asked = conditions.filter((condition) => condition.asked);
    expect(conditions.every((condition) => condition.asked || condition.rules?.length)).toBe(true);
    if (asked.length > 0) expect(question).toBeDefined();
  });
});

test("a control that only a question decides has no conditions of its own", () => {
  const others = controls.filter(({ decidedBy, conditions }) => decidedBy === "questions" && conditions);
  expect(others).toEqual([]);
});
