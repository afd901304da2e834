// The changelog of a release.
//   node scripts/changelog.mjs cut             what stands under Unreleased becomes the section of package.json's version, dated
//                                              today; `npm version` calls it before it commits and tags
//   node scripts/changelog.mjs notes VERSION   prints the section of that version: the notes of the release. VERSION must be that
//                                              of package.json
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const unreleased = "## [Unreleased]\n";

/** The changelog with what stands under Unreleased under a version instead. Fails where nothing does, or the version is there. */
export function cutRelease(changelog, version, date) {
  if (sectionOf(changelog, version) !== undefined) throw new Error(`CHANGELOG.md has a section of ${version} already`);
  if (!sectionOf(changelog, "Unreleased")) throw new Error("CHANGELOG.md has nothing under Unreleased");
  return changelog.replace(unreleased, `${unreleased}\n## [${version}] - ${date}\n`);
}

/** What the changelog says of a version. Fails where it says nothing, or the package has another version. */
export function notesOf(changelog, version, packageVersion) {
  if (version !== packageVersion) throw new Error(`the release is ${version}, package.json says ${packageVersion}`);
  const notes = sectionOf(changelog, version);
  if (!notes) throw new Error(`CHANGELOG.md says nothing of ${version}; write it with npm version`);
  return notes;
}

/** The text under a heading, without blank lines around it; undefined where the heading is not there. */
function sectionOf(changelog, heading) {
  const [, ...sections] = changelog.split(/^## \[/m);
  const section = sections.find((text) => text.startsWith(`${heading}]`));
  return section?.slice(section.indexOf("\n")).trim();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [action, version] = process.argv.slice(2);
  const changelog = readFileSync("CHANGELOG.md", "utf8");
  const kit = JSON.parse(readFileSync("package.json", "utf8"));
  if (action === "cut") {
    writeFileSync("CHANGELOG.md", cutRelease(changelog, kit.version, new Date().toISOString().slice(0, 10)));
  } else if (action === "notes" && version !== undefined) console.log(notesOf(changelog, version, kit.version));
  else throw new Error("usage: node scripts/changelog.mjs cut | notes VERSION");
}
