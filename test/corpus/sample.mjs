// Writes test/corpus/sampled.json: the findings that the seed draws today. The reasons of those that stay are kept; write the
// others by reading the folder.   node test/corpus/sample.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { format } from "prettier";

const require = createRequire(import.meta.url);
require("../helpers/register-typescript.js");
const { judgeCorpus } = require("./judge-corpus.ts");
const { drawSample, seed } = require("./draw-sample.ts");

const target = new URL("sampled.json", import.meta.url);
const keyOf = ({ folder, rule, address, verdict }) => [folder, rule, address, verdict].join(" ");
const before = JSON.parse(readFileSync(target, "utf8"));
const reasons = new Map(before.findings.map((finding) => [keyOf(finding), finding.reason]));
const findings = drawSample(await judgeCorpus()).map((finding) => ({
  ...finding,
  reason: reasons.get(keyOf(finding)) ?? "",
}));
writeFileSync(target, await format(JSON.stringify({ seed, findings }), { parser: "json", printWidth: 120 }));
const open = findings.filter(({ reason }) => reason === "");
for (const finding of open) console.log(`without a reason: ${keyOf(finding)} in ${finding.file}`);
console.log(`${findings.length} findings, ${open.length} without a reason`);
