const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { dirname, join, posix } = require("node:path");
const { createTransformer } = require("@swc/jest");

const imported = /^import \w+ from "(\.\/[^"]+)";$/gm;

/**
 * Transforms the index of the rules to one module that holds them all: Jest takes a third of a second for the hundreds of
 * files, in each of a hundred suites. The rules are transformed as any other file, and import what they share as ever.
 */
module.exports = {
  createTransformer(options) {
    const swc = createTransformer(options);
    const rulesOf = (index, indexFile) =>
      [...index.matchAll(imported)].map(([, path]) => {
        const file = join(dirname(indexFile), `${path}.ts`);
        return { path, file, text: readFileSync(file, "utf8") };
      });
    return {
      getCacheKey(index, indexFile, request) {
        const hash = createHash("sha256").update(swc.getCacheKey(index, indexFile, request));
        hash.update(readFileSync(__filename));
        for (const { path, text } of rulesOf(index, indexFile)) hash.update(`\0${path}\0${text}`);
        return hash.digest("hex").slice(0, 32);
      },
      process(index, indexFile, request) {
        const code = (text, file) => swc.process(text, file, request).code.replace(/^\/\/# sourceMappingURL=.*$/m, "");
        const joined = new Map(
          rulesOf(index, indexFile).map(({ path, file, text }) => {
            const folder = posix.dirname(path);
            const own = code(text, file).replace(
              /\brequire\("(\.[^"]*)"\)/g,
              (_, wanted) => `require("./${posix.join(folder, wanted)}")`,
            );
            return [path, `(() => {\nconst exports = {};\n${own}\nreturn exports;\n})()`];
          }),
        );
        return {
          code: code(index, indexFile).replace(/\brequire\("(\.[^"]*)"\)/g, (all, path) => joined.get(path) ?? all),
        };
      },
    };
  },
};
