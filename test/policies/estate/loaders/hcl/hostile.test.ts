import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parseExpression } from "../../../../../policies/estate/loaders/hcl/parse-expression";
import { ExpressionError } from "../../../../../policies/estate/loaders/hcl/expression";
import { parseTemplateText } from "../../../../../policies/estate/loaders/hcl/parse-template";
import { readExpression } from "../../../../../policies/estate/loaders/hcl/parse-expression";
import { scanHcl } from "../../../../../policies/estate/loaders/hcl/scan";
import { unknownMark } from "../../../../../policies/estate/unknown";
import { inFolder, loadFiles, loaded } from "./hcl-folder";
import { cpuTime } from "../../../../helpers/cpu-time";

/** Generous for a loaded machine, and far below what anything exponential takes. */
const bounded = 20_000;

const account = (body: string) => `resource "azurerm_storage_account" "a" {\n${body}\n}\n`;

describe("what refers to itself is unknown and a problem:", () => {
  test("locals", async () => {
    const { raw, problems } = await loadFiles(
      `locals {\n  a = local.b\n  b = "x\${local.c}"\n  c = local.a\n}\n${account("name = local.a\nother = local.c")}`,
    );
    expect(decodeURIComponent(String(raw("azurerm_storage_account.a")["other"]))).toMatch(/refers to itself/);
    expect(problems).toEqual([expect.stringMatching(/^ZTAI-POL-021 .*local\.a local\.a refers to itself$/)]);
  });

  test("resources", async () => {
    const { raw, problems } = await loadFiles(
      `${account("name = upper(azurerm_storage_account.b.name)\ncount = length(azurerm_storage_account.a)")}
resource "azurerm_storage_account" "b" {
  name = upper(azurerm_storage_account.c.name)
}
resource "azurerm_storage_account" "c" {
  name = upper(azurerm_storage_account.b.name)
}
`,
    );
    expect(decodeURIComponent(String(raw("azurerm_storage_account.b")["name"]))).toMatch(/refers to itself/);
    expect(problems.filter((problem) => problem.startsWith("ZTAI-POL-021"))).toHaveLength(2);
  });

  test("modules", async () => {
    const { instances, problems } = await loadFiles({
      "main.tf": `module "a" {\n  source = "./a"\n}\n${account('name = "root"')}`,
      "a/main.tf": `module "b" {\n  source = "../b"\n}\n${account('name = "a"')}`,
      "b/main.tf": `module "a" {\n  source = "../a"\n}\n${account('name = "b"')}`,
    });
    expect(instances.map(({ raw }) => raw["name"])).toEqual(["b", "a", "root"]);
    expect(problems).toEqual(["ZTAI-POL-021 b/main.tf:1:1 module.a.module.b.module.a refers to itself"]);
  });

  test("values that modules pass each other", async () => {
    const { raw, problems } = await loadFiles({
      "main.tf": `module "a" {\n  source = "./m"\n  x      = module.b.y\n}\nmodule "b" {\n  source = "./m"\n  x      = module.a.y\n}\n${account("name = module.a.y")}`,
      "m/main.tf": 'variable "x" {}\noutput "y" {\n  value = var.x\n}\n',
    });
    expect(decodeURIComponent(String(raw("azurerm_storage_account.a")["name"]))).toMatch(/refers to itself/);
    expect(problems).toHaveLength(1);
  });
});

describe("what would grow without bound is unknown in bounded time:", () => {
  const doubling = (join: (previous: string) => string, count = 60) =>
    Array.from({ length: count }, (_, index) => `  l${index + 1} = ${join(`local.l${index}`)}\n`).join("");

  test.each<[string, string, string]>([
    ["a text", '  l0 = "x"\n' + doubling((previous) => `"\${${previous}}\${${previous}}"`), "local.l60"],
    ["a list", "  l0 = [1]\n" + doubling((previous) => `[${previous}, ${previous}]`), "local.l60"],
    [
      "a list that is encoded",
      "  l0 = [1]\n" + doubling((previous) => `[${previous}, ${previous}]`),
      "jsonencode(local.l60)",
    ],
    [
      "a list that is compared",
      "  l0 = [1]\n" + doubling((previous) => `[${previous}, ${previous}]`),
      "local.l60 == local.l59",
    ],
    [
      "a list that is flattened",
      "  l0 = [1]\n" + doubling((previous) => `[${previous}, ${previous}]`),
      "length(flatten(local.l60))",
    ],
    ["an object", "  l0 = {}\n" + doubling((previous) => `{ a = ${previous}, b = ${previous} }`), "local.l60"],
    ["a product", "  l0 = range(1000)\n", "length(setproduct(local.l0, local.l0, local.l0))"],
    ["loops", "  l0 = range(1000)\n", "[for a in local.l0 : [for b in local.l0 : [for c in local.l0 : a + b + c]]]"],
    ["a chain", "  l0 = 1\n" + doubling((previous) => `${previous} + 1`, 20_000), "local.l20000"],
  ])(
    "%s",
    async (_, locals, expression) => {
      const { raw } = await loadFiles(`locals {\n${locals}}\n${account(`fixed = true\nname = ${expression}`)}`);
      const { name, fixed } = raw("azurerm_storage_account.a");
      expect(fixed === true || decodeURIComponent(String(fixed)).includes("too many steps")).toBe(true);
      expect(decodeURIComponent(JSON.stringify(name))).toMatch(/too many steps|too long|more than|is not a list/);
    },
    bounded,
  );

  test("instances", async () => {
    const { instances } = await loadFiles(account('count = 1000000000\nname = "a"'));
    expect(instances.map(({ address }) => address)).toEqual(["azurerm_storage_account.a"]);
  });

  test(
    "a chain of resources",
    async () => {
      const chain = Array.from(
        { length: 3000 },
        (_, index) => `resource "azurerm_subnet" "s${index + 1}" {\n  name = lower(azurerm_subnet.s${index}.name)\n}\n`,
      );
      const { raw } = await loadFiles(`resource "azurerm_subnet" "s0" {\n  name = "A"\n}\n${chain.join("")}`);
      expect(raw("azurerm_subnet.s5")["name"]).toBe("a");
      expect(typeof raw("azurerm_subnet.s3000")["name"]).toBe("string");
    },
    bounded,
  );

  test(
    "modules within modules",
    async () => {
      const files = Object.fromEntries(
        Array.from({ length: 30 }, (_, index) => [
          `m${index}/main.tf`,
          `module "a" {\n  source = "../m${index + 1}"\n}\nmodule "b" {\n  source = "../m${index + 1}"\n}\n`,
        ]),
      );
      const root = 'module "m" {\n  source = "./m0"\n}\n';
      const { problems } = await loadFiles({
        "main.tf": root + account('name = "a"'),
        ...files,
        "m30/main.tf": account('name = "z"'),
      });
      expect(problems).toContainEqual(expect.stringMatching(/^ZTAI-POL-005 .* more than 10000 instances of modules/));
    },
    bounded,
  );
});

describe("files that are none", () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ["binary", Uint8Array.from([0, 1, 2, 255, 254]), /^ZTAI-POL-002 bad\.tf: a binary file$/],
    ["UTF-16", Buffer.from('\ufeffresource "a" "b" {}\n', "utf16le"), /^ZTAI-POL-002 bad\.tf: text encoded as UTF-16$/],
    ["NUL characters", 'a = "\0"\n', /^ZTAI-POL-002 bad\.tf: a binary file$/],
    ["too large", "#".repeat(9 * 1024 * 1024), /^ZTAI-POL-005 bad\.tf: more than 4 MiB$/],
    [
      "nested too deeply",
      `locals {\n  a = ${"[".repeat(5000)}${"]".repeat(5000)}\n}\n`,
      /^ZTAI-POL-005 bad\.tf: nesting deeper/,
    ],
    ["parentheses", `locals {\n  a = ${"(".repeat(100_000)}1\n}\n`, /^ZTAI-POL-005 bad\.tf: nesting deeper/],
    [
      "unary operators",
      `locals {\n  a = ${"!".repeat(100_000)}true\n}\n`,
      /^ZTAI-POL-005 bad\.tf: more than 1000 operators in a row$/,
    ],
    [
      "negations over lines",
      `locals {\n  a = (${"!\n".repeat(100_000)}true)\n}\n`,
      /^ZTAI-POL-005 bad\.tf: more than 1000/,
    ],
    ["steps", `locals {\n  a = x${"[0]".repeat(100_000)}\n}\n`, /^ZTAI-POL-005 bad\.tf: more than 1000/],
    ["sums", `locals {\n  a = 1${" + 1".repeat(100_000)}\n}\n`, /^ZTAI-POL-005 bad\.tf: more than 1000/],
    ["conditions", `locals {\n  a = ${"b ? c : ".repeat(50_000)}1\n}\n`, /^ZTAI-POL-005 bad\.tf: more than 1000/],
    ["directives", `locals {\n  a = "${"%{ if a }".repeat(50_000)}"\n}\n`, /^ZTAI-POL-005 bad\.tf: nesting deeper/],
    [
      "directives in heredocs",
      `locals {\n  a = <<EOT\n${"%{ for a in b }\n".repeat(50_000)}EOT\n}\n`,
      /^ZTAI-POL-005 bad\.tf: nesting deeper/,
    ],
    ["heredocs in heredocs", `locals {\n  a = ${"<<A\n${".repeat(20_000)}\n}\n`, /^ZTAI-POL-0(05|20) bad\.tf:/],
    ["blocks", "a {\n".repeat(20_000), /^ZTAI-POL-005 bad\.tf: nesting deeper/],
    [
      "a prototype",
      account("__proto__ = 1"),
      /^ZTAI-POL-005 bad\.tf:resource\.azurerm_storage_account\.a\[\]\.__proto__ the key __proto__$/,
    ],
    ["an open text", 'locals {\n  a = "${"\n}\n', /^ZTAI-POL-020 bad\.tf:\d+:\d+ /],
    ["an open heredoc", "locals {\n  a = <<EOT\nx\n", /^ZTAI-POL-020 bad\.tf:\d+:\d+ /],
  ])(
    "are a problem and no obstacle: %s",
    async (_, content, problem) => {
      const { problems, instances } = await loadFiles({ "bad.tf": content, "good.tf": account('name = "a"') });
      expect(problems).toEqual([expect.stringMatching(problem)]);
      expect(instances).toHaveLength(1);
    },
    bounded,
  );

  test("in JSON too", async () => {
    const { problems } = await loadFiles({
      "a.tf.json": '{"resource": {',
      "b.tf.json": "[".repeat(500) + "]".repeat(500),
      "c.tf.json": "3",
    });
    expect(problems).toEqual([
      "ZTAI-POL-001 a.tf.json:1:15 the text ends too early",
      expect.stringMatching(/^ZTAI-POL-005 b\.tf\.json:.*nesting/),
    ]);
  });

  test("such as folders, missing paths and loops of links", async () => {
    await inFolder({ "good.tf": account('name = "a"') }, async (folder) => {
      symlinkSync("loop.tf", join(folder, "loop.tf"));
      mkdirSync(join(folder, "folder.tf"));
      symlinkSync(".", join(folder, "self"));
      const { problems, instances } = await loaded(folder);
      expect(problems).toEqual([expect.stringMatching(/^ZTAI-POL-002 loop\.tf: /)]);
      expect(instances).toHaveLength(1);
      expect((await loaded(folder, "gone")).problems).toEqual([expect.stringMatching(/^ZTAI-POL-002 gone: /)]);
    });
  });

  test("a module found again through a link is a module within itself", async () => {
    await inFolder({ "main.tf": 'module "m" {\n  source = "./self"\n}\n' + account('name = "a"') }, async (folder) => {
      symlinkSync(".", join(folder, "self"));
      expect((await loaded(folder)).problems).toEqual(["ZTAI-POL-021 main.tf:1:1 module.m refers to itself"]);
    });
  });
});

test("blocks declared twice are a problem, and both are judged", async () => {
  const { problems, instances } = await loadFiles({ "a.tf": account('name = "a"'), "b.tf": account('name = "b"') });
  expect(problems).toEqual(["ZTAI-POL-023 b.tf:1:1 resource azurerm_storage_account.a declared again"]);
  expect(instances.map(({ raw }) => raw["name"])).toEqual(["a", "b"]);
});

test("names of prototypes are names like any other", async () => {
  const { raw } = await loadFiles(
    account("name = var.constructor\ntags = { constructor = 1, toString = local.valueOf }\nx = var.hasOwnProperty"),
  );
  expect(raw("azurerm_storage_account.a")).toEqual({
    name: unknownMark("variable constructor is not declared"),
    tags: { constructor: 1, toString: unknownMark("local.valueOf is not declared") },
    x: unknownMark("variable hasOwnProperty is not declared"),
  });
});

describe("any text", () => {
  const fragments = fc.array(
    fc.oneof(
      fc.constantFrom(
        "${",
        "}",
        "%{",
        '"',
        "\\",
        "<<EOT\n",
        "\nEOT\n",
        "[",
        "]",
        "(",
        ")",
        "{",
        ".",
        "*",
        "?",
        ":",
        "for ",
        " in ",
        "if ",
        "a",
        "1",
        "=>",
        "...",
        "#",
        "/*",
        "*/",
        "//",
        "\n",
        "~",
      ),
      fc.string(),
    ),
    { maxLength: 60 },
  );

  test("is an expression or refused", () => {
    fc.assert(
      fc.property(fragments, (pieces) => {
        for (const parse of [
          () => parseExpression(pieces.join("")),
          () => parseTemplateText(pieces.join(""), readExpression),
        ]) {
          try {
            expect(parse()).toHaveProperty("kind");
          } catch (error) {
            if (!(error instanceof ExpressionError)) throw error;
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("is scanned to its end", () => {
    fc.assert(
      fc.property(fragments, (pieces) => {
        const lines = pieces.join("").split("\n").length;
        for (const { line, endLine } of scanHcl(pieces.join("")).blocks)
          expect(line <= endLine && endLine <= lines).toBe(true);
      }),
    );
  });

  test("takes linear time", async () => {
    const work = () => {
      for (const piece of ['"', "${", "((((", "/*", "%{ if ", "a.b[", "<<EOT\n", "!-", "{ a = ", "a ? b : "]) {
        const text = piece.repeat(200_000 / piece.length);
        scanHcl(text);
        try {
          parseExpression(text);
        } catch (error) {
          if (!(error instanceof ExpressionError)) throw error;
        }
      }
    };
    expect(await cpuTime(work)).toBeLessThan(bounded / 4);
  });
});
