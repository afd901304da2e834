import { fitted, shrinking } from "../../../policies/reports/fitted";

const list = (name: string, count: number) =>
  shrinking(
    Array.from({ length: count }, (_, index) => `${name}${index}`),
    (shown, left) => `${name}: ${shown.join(" ")} +${left}`,
  );

test.each([260, 300, 500, 1000, 100_000])(
  "%d characters: keeps the limit and every part, the first the fullest",
  (maximum) => {
    const sections = [list("a", 30), list("b", 30), [], list("c", 1)];
    const kept = fitted(sections, maximum);
    expect(kept.join("\n\n").length).toBeLessThanOrEqual(maximum);
    expect(kept.filter((part) => /^[abc]: /.test(part)).map(([name]) => name)).toEqual(["a", "b", "c"]);
    const [shownOfA = 0, shownOfB = 0] = kept.map((part) => (part.match(/[abc]\d/g) ?? []).length);
    expect(shownOfA).toBeGreaterThanOrEqual(shownOfB);
  },
);

test("says that something is left out, and says nothing where all is there", () => {
  expect(fitted([list("a", 30)], 200).at(-1)).toMatch(/left out here/);
  expect(fitted([list("a", 2)], 200)).toEqual(["a: a0 a1 +0"]);
});

test("shrinks a list to nothing, in few forms however long it is", () => {
  for (const count of [0, 1, 2, 40, 41, 5000]) {
    const forms = list("a", count);
    expect(forms.length).toBeLessThanOrEqual(42);
    expect(forms[0]).toMatch(/\+0$/);
    expect(forms.at(-1)).toBe(`a:  +${count}`);
  }
});
