import { DOMParser, type Element } from "@xmldom/xmldom";
import fc from "fast-check";
import { layoutOf, type Point } from "../../../policies/diagram/layout";
import type { Picture, PictureBox } from "../../../policies/diagram/picture";
import { drawPicture, renderSvg } from "../../../policies/diagram/svg";
import { shortened, textWidth, wrapped } from "../../../policies/diagram/text-size";

const box = (id: string, more: Partial<PictureBox> = {}): PictureBox => ({ id, kind: "part", lines: [id], ...more });
const picture = (more: Partial<Picture> = {}): Picture => ({
  id: "p",
  title: "A title",
  description: "A description.",
  clusters: [
    { id: "c1", title: "first" },
    { id: "c2", title: "second" },
    { id: "c3", title: "empty" },
  ],
  boxes: [
    box("a", { kind: "start" }),
    box("b", { cluster: "c1", heading: "key vault" }),
    box("c", { cluster: "c2", kind: "store" }),
    box("d", { kind: "outside" }),
  ],
  arrows: [
    { from: "a", to: "b", labels: ["opens"], isDashed: false },
    { from: "b", to: "c", labels: [], isDashed: true },
    { from: "c1", to: "d", labels: ["logs of 3"], isDashed: true },
  ],
  ...more,
});

/** Everything in a document, in its order. */
function elements(svg: string): readonly Element[] {
  const problems: string[] = [];
  // The parser warns of the sign that stands for what may not be written.
  const onError = (level: string, message: string) => (level === "warning" ? undefined : problems.push(message));
  const document = new DOMParser({ onError }).parseFromString(svg, "image/svg+xml");
  expect(problems).toEqual([]);
  const below = (element: Element): readonly Element[] => [
    element,
    ...Array.from(element.childNodes).flatMap((child) => (child.nodeType === 1 ? below(child as Element) : [])),
  ];
  return document.documentElement ? below(document.documentElement) : [];
}

const texts = (svg: string) =>
  elements(svg).flatMap(({ tagName, textContent }) => (tagName === "tspan" ? (textContent ?? "") : []));

test("what is drawn has a name and a description, and each arrow stands in it", async () => {
  const [root, title, desc] = elements(await renderSvg(picture()));
  expect(root?.getAttribute("role")).toBe("img");
  expect(root?.getAttribute("aria-labelledby")).toBe(title?.getAttribute("id"));
  expect(root?.getAttribute("aria-describedby")).toBe(desc?.getAttribute("id"));
  expect(desc?.textContent?.split("\n")).toEqual([
    "A description.",
    "a → key vault b: opens",
    "key vault b → c",
    "first → d: logs of 3",
  ]);
});

test("boxes stand apart, in the frames of their clusters alone, and within the picture", async () => {
  const { width, height, boxes, clusters } = await layoutOf(picture());
  const edges = ({ x, y, ...size }: { x: number; y: number; width: number; height: number }) => ({
    left: x - size.width / 2,
    right: x + size.width / 2,
    top: y - size.height / 2,
    bottom: y + size.height / 2,
  });
  const holds = (outer: ReturnType<typeof edges>, inner: ReturnType<typeof edges>) =>
    outer.left <= inner.left && outer.right >= inner.right && outer.top <= inner.top && outer.bottom >= inner.bottom;
  const areas = boxes.map(({ area }) => edges(area));
  expect(clusters.map(({ title }) => title.lines)).toEqual([["first"], ["second"]]);
  expect(clusters.map(({ area }) => areas.map((inner) => holds(edges(area), inner)))).toEqual([
    [false, true, false, false],
    [false, false, true, false],
  ]);
  for (const area of areas) expect(holds({ left: 0, top: 0, right: width, bottom: height }, area)).toBe(true);
  for (const [i, one] of areas.entries())
    for (const other of areas.slice(i + 1))
      expect(
        one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top,
      ).toBe(true);
});

test.each([
  ["few, curved", 12],
  ["many, straight", 130],
])("each arrow goes from its own box to its own box: %s", async (_what, count) => {
  const ids = Array.from({ length: 13 }, (_, i) => `box ${i}`);
  const arrows = Array.from({ length: count }, (_, i) => ({
    from: ids[(i * 7 + 3) % 13] ?? "",
    to: ids[(i * 5 + 1 + Math.floor(i / 13)) % 13] ?? "",
    labels: [],
    isDashed: false,
  })).filter(({ from, to }) => from !== to);
  const layout = await layoutOf(picture({ clusters: [], boxes: ids.map((id) => box(id)), arrows }));
  const areas = new Map(layout.boxes.map(({ box: { id }, area }) => [id, area]));
  const isAt = (id: string, { x, y }: Point) => {
    const { x: middle, y: level, width, height } = areas.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
    return Math.abs(x - middle) <= width / 2 + 4 && Math.abs(y - level) <= height / 2 + 4;
  };
  const wrong = layout.arrows.filter(
    ({ arrow, curve: [start = { x: 0, y: 0 }], tip }) => !isAt(arrow.from, start) || !isAt(arrow.to, tip),
  );
  expect(wrong).toEqual([]);
});

test("a picture with links is a group whose links have names; a file by itself has none", async () => {
  const linked = picture({ boxes: [box("a", { href: "#path-1" })], clusters: [], arrows: [] });
  const [root, ...inside] = elements((await drawPicture(linked)).text);
  const links = inside.filter(({ tagName }) => tagName === "a");
  expect(root?.getAttribute("role")).toBe("group");
  expect(links.map((link) => [link.getAttribute("href"), link.getAttribute("aria-label")])).toEqual([["#path-1", "a"]]);
  expect(elements(await renderSvg(linked)).filter(({ tagName }) => tagName === "a")).toEqual([]);
});

test("a picture of nothing is drawn", async () => {
  expect(texts(await renderSvg(picture({ clusters: [], boxes: [], arrows: [] })))).toEqual([]);
});

test("the same picture gives the same bytes", async () => {
  expect(await renderSvg(picture())).toBe(await renderSvg(picture()));
});

test("no text of an estate becomes markup", async () => {
  const text = fc.oneof(
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
    fc.constantFrom(
      "<script>alert(1)</script>",
      '"]; node [label="x',
      '</table>>, URL="javascript:alert(1)"',
      "a\nb\tc",
      "\\N\\G\\l",
      "&lt;&#0;",
      "\u0000\ud800\ufffe\u202e",
      "日本語のとても長い名前がここにあります。そしてまだ続きます",
    ),
  );
  const kinds = fc.constantFrom("part", "store", "outside", "start");
  const plain = new Set(elements(await renderSvg(picture())).map(({ tagName }) => tagName));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 8, maxLength: 8 }), kinds, async (some, kind) => {
      const [title = "", description = "", cluster = "", heading = "", first = "", second = "", label = "", id = ""] =
        some;
      const drawn = picture({
        title,
        description,
        clusters: [{ id: `c ${id}`, title: cluster }],
        boxes: [box(id, { kind, cluster: `c ${id}`, heading, lines: [first, second] }), box(`b ${id}`)],
        arrows: [{ from: id, to: `b ${id}`, labels: [label, first], isDashed: false }],
      });
      const svg = await renderSvg(drawn);
      const found = elements(svg);
      expect(found.filter(({ tagName }) => !plain.has(tagName))).toEqual([]);
      expect(
        found.flatMap(({ attributes }) =>
          Array.from(attributes, ({ name }) => name).filter((name) => /^on|href|style/i.test(name)),
        ),
      ).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test.each([
  ["a short name", "plain"],
  ["a name that is longer than a box", "a name that is much longer than what a box of a picture holds"],
  ["another script", "日本語".repeat(40)],
  ["characters of two units each", "😀".repeat(60)],
])("%s fits, with its beginning and its end", (_what, text) => {
  const short = shortened(text, 200);
  expect(textWidth(short)).toBeLessThanOrEqual(200);
  const [head = "", tail = ""] = short.split("…");
  expect(text.startsWith(head) && text.endsWith(tail)).toBe(true);
  for (const line of wrapped(text, 120)) expect(textWidth(line)).toBeLessThanOrEqual(120);
});
