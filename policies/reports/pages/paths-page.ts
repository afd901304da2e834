import type { Problem } from "../../../common/problem";
import type { AttackPath, ChokePoints, DownwardFlow, PathReport } from "../../paths";
import { answered, flowInWords, summary } from "../../paths/formats/sections";
import { markup, type Markup } from "../html/markup";
import { htmlPage } from "../html/page";
import { figure } from "./figure";
import { pathSection, stepPlace, toldSection, type ToldSection } from "./path-list";
import { pathsPicture } from "./paths-picture";
import { pageStyle } from "./style";
import { unreadNotes } from "./unread-notes";

/** Changes and flows that are named. */
const told = 20;

/** Attack paths as a page: a picture of the worst, then every way step by step. Needs no network and no script. */
export async function renderPathsPage(
  report: PathReport & { readonly problems?: readonly Problem[] },
): Promise<string> {
  const sections = answered(report).map(toldSection);
  const shown = sections.find(({ paths }) => paths.length > 0);
  const { flows, chokePoints, problems = [] } = report;
  const links: readonly (readonly [string, string] | false)[] = [
    shown !== undefined && ["picture", "Picture"],
    chokePoints.points.length > 0 && ["cut", "What cuts most"],
    ...sections.map(({ section }) => [section.id, section.title] as const),
    flows.length > 0 && ["flows", "Flows to a lower label"],
  ];
  return htmlPage({
    title: "Attack paths",
    skipTo: [sections[0]?.section.id ?? "top", "Skip to the paths as text"],
    style: pageStyle,
    body: markup`${unreadNotes(problems)}<header class="top" id="top"><div class="intro">
<h1>Attack paths</h1>
<p class="lead">${summary(report)}</p>
</div></header>
<nav aria-label="Sections"><ul>
${links.map((link) => link && markup`<li><a href="#${link[0]}">${link[1]}</a></li>\n`)}</ul></nav>
<main>
${shown && (await pictureSection(shown))}${changes(chokePoints)}${sections.map(pathSection)}${flowSection(flows)}</main>`,
  });
}

async function pictureSection({ section, groups }: ToldSection): Promise<Markup> {
  const anchors = new Map<AttackPath, string>(
    groups.flatMap(({ first, others, anchor }) => [first, ...others].map((path) => [path, anchor] as const)),
  );
  const paths = [...anchors.keys()];
  const { picture, drawn } = pathsPicture(paths, (path) => anchors.get(path) ?? section.id);
  const some = drawn < paths.length ? `The first ${drawn} of ${paths.length} paths are drawn; all are told below.` : "";
  const caption = markup`${some} A box leads to the first path through it. Filled pills start a path, drums are data at its end, dashed boxes
stand outside of the input; a dashed arrow is not certain. An arrow says the rule, role or setting that allows the step.`;
  return markup`<section id="picture" aria-labelledby="picture-title"><h2 id="picture-title">Picture: ${lower(section.title)}</h2>
${await figure(picture, caption)}
</section>
`;
}

function lower(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

function changes({ of, points }: ChokePoints): Markup | false {
  if (points.length === 0) return false;
  return markup`<section id="cut" aria-labelledby="cut-title"><h2 id="cut-title">Single changes that cut the most paths</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="cut-title"><table>
<thead><tr><th scope="col">Cuts</th><th scope="col">Change</th></tr></thead>
<tbody>
${points.slice(0, told).map((point) => markup`<tr><td>${point.cuts} of ${of}</td><td>${stepPlace(point)}${point.change}</td></tr>\n`)}</tbody>
</table></div>
</section>
`;
}

function flowSection(flows: readonly DownwardFlow[]): Markup | false {
  if (flows.length === 0) return false;
  const left = flows.length - told;
  return markup`<section id="flows" aria-labelledby="flows-title"><h2 id="flows-title">Data that may flow to a lower label</h2>
<ul class="texts">
${flows.slice(0, told).map((flow) => markup`<li>${flowInWords(flow)}</li>\n`)}</ul>
${left > 0 && markup`<p class="quiet">And ${left} more.</p>`}
</section>
`;
}
