/** The look of the report: system fonts, both colour schemes, phones, and paper. */
export const style = `:root {
  color-scheme: light dark;
  --page: #f6f7f9; --panel: #ffffff; --line: #d9dee5; --text: #1b2330; --quiet: #5a6675; --link: #0b5cad;
  --code: #eef1f5; --focus: #0b5cad;
  --critical: #8f1230; --critical-soft: #fbe3e8; --high: #a33c07; --high-soft: #fdeadd;
  --medium: #7a5600; --medium-soft: #fbf0d0; --low: #2c5282; --low-soft: #e3edf8;
  --good: #17603a; --good-soft: #dcf3e5; --none: #5a6675; --none-soft: #e9edf1;
  --ring-poor: #c22b4b; --ring-fair: #c98a00; --ring-good: #23915a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12161c; --panel: #1a2029; --line: #323b47; --text: #e6eaf0; --quiet: #a3aebb; --link: #7ab8f5;
    --code: #232b36; --focus: #7ab8f5;
    --critical: #ffb3c1; --critical-soft: #4a1622; --high: #ffc49c; --high-soft: #47230d;
    --medium: #f5d57f; --medium-soft: #3d3008; --low: #b3d3f5; --low-soft: #1c3149;
    --good: #9be3ba; --good-soft: #12382a; --none: #a3aebb; --none-soft: #262e39;
    --ring-poor: #f0607e; --ring-fair: #e6b23c; --ring-good: #4cc487;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.55 system-ui, "Segoe UI", Roboto, sans-serif; }
main, .top, nav { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; letter-spacing: -0.01em; }
h2 { margin: 0 0 0.25rem; font-size: 1.3rem; }
h3 { margin: 0 0 0.25rem; font-size: 1.05rem; }
h4 { margin: 1.1rem 0 0.25rem; font-size: 0.8rem; text-transform: uppercase; letter-spacing: 0.06em; color: var(--quiet); }
p { margin: 0.25rem 0 0.6rem; }
p, li, h3, td { overflow-wrap: anywhere; }
code, pre { font: 0.875em/1.5 ui-monospace, "Cascadia Code", Consolas, monospace; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); font-size: 0.9rem; font-weight: 400; }
.nowrap { white-space: nowrap; }
.hidden-text, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip:focus { position: absolute; background: var(--panel); padding: 0.5rem 1rem; z-index: 1; }
.top { display: flex; gap: 2rem; align-items: center; padding-top: 2.25rem; padding-bottom: 1.25rem; }
.score { flex: none; }
.lead { font-size: 1.1rem; margin-top: 0.4rem; }
.inputs { overflow-wrap: anywhere; margin-bottom: 0; }
.dial { width: 9.5rem; height: 9.5rem; display: block; }
.dial circle { fill: none; stroke-width: 11; }
.dial .track { stroke: var(--none-soft); }
.dial .arc { stroke-linecap: butt; stroke: var(--ring-poor); }
.dial.fair .arc { stroke: var(--ring-fair); }
.dial.good .arc { stroke: var(--ring-good); }
.dial .number { font-size: 36px; font-weight: 700; fill: var(--text); }
.dial .of { font-size: 12px; fill: var(--quiet); }
.tally { list-style: none; display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; margin: 0.6rem 0; padding: 0; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0; padding: 0.75rem 0; border-top: 1px solid var(--line); }
section { background: var(--panel); border: 1px solid var(--line); border-radius: 12px; padding: 1.25rem 1.4rem; margin: 0 0 1.25rem; }
.badge { display: inline-block; padding: 0.05rem 0.55rem; border-radius: 999px; font-size: 0.8rem; font-weight: 600; line-height: 1.6; white-space: nowrap; color: var(--none); background: var(--none-soft); }
.badge.critical, .badge.not-met { color: var(--critical); background: var(--critical-soft); }
.badge.high { color: var(--high); background: var(--high-soft); }
.badge.medium, .badge.unknown { color: var(--medium); background: var(--medium-soft); }
.badge.low, .badge.exempted, .badge.mitigated, .badge.declared { color: var(--low); background: var(--low-soft); }
.badge.met { color: var(--good); background: var(--good-soft); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
td { min-width: 7rem; }
.map td { min-width: 0; }
th[scope="row"] { white-space: nowrap; }
th, td { padding: 0.45rem 0.7rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { font-size: 0.85rem; color: var(--quiet); font-weight: 600; }
.map { border-collapse: separate; border-spacing: 4px; width: 100%; }
.map th, .map td { border: 0; vertical-align: middle; }
.map thead th:not(:first-child), .map td { text-align: center; }
.map th[scope="row"] { font-weight: 600; padding-left: 4px; }
.cell { border-radius: 8px; color: var(--none); background: var(--none-soft); font-variant-numeric: tabular-nums; }
.cell.good { color: var(--good); background: var(--good-soft); }
.cell.fair { color: var(--medium); background: var(--medium-soft); }
.cell.poor { color: var(--critical); background: var(--critical-soft); }
.cell.total { font-weight: 700; }
.key { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0.75rem 0 0; }
.key .cell { padding: 0.1rem 0.6rem; }
.steps { padding: 0; margin: 0.75rem 0 0; list-style: none; counter-reset: step var(--from, 0); }
.steps > li { position: relative; padding: 0.9rem 0 0.6rem 3rem; border-top: 1px solid var(--line); counter-increment: step; }
.steps > li::before { content: counter(step); position: absolute; left: 0; top: 0.95rem; width: 2rem; height: 2rem; border-radius: 50%; display: grid; place-items: center; font-weight: 700; background: var(--none-soft); }
.more .steps { counter-reset: step 5; }
.places { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; padding: 0; margin: 0.25rem 0; }
dl.reason { grid-template-columns: max-content 1fr; margin: 0.4rem 0; }
dl.reason dt { font-weight: 600; color: var(--text); }
.request { margin: 0.35rem 0; border: 1px solid var(--line); border-radius: 8px; padding: 0.35rem 0.7rem; }
.request[open] > summary { margin-bottom: 0.5rem; }
.patch { border-top: 1px solid var(--line); padding-top: 0.5rem; margin-top: 0.5rem; }
summary { cursor: pointer; }
.filters { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: end; margin: 0.5rem 0 1rem; }
.filters[hidden], .finding[hidden] { display: none; }
.filters label { display: grid; gap: 0.15rem; font-size: 0.85rem; color: var(--quiet); flex: 1 1 9rem; }
.filters input, .filters select { font: inherit; color: var(--text); background: var(--page); border: 1px solid var(--quiet); border-radius: 8px; padding: 0.4rem 0.55rem; min-width: 0; width: 100%; height: 2.5rem; }
.filters output { flex: none; padding: 0.5rem 0; font-weight: 600; min-width: 7rem; }
.finding { border-top: 1px solid var(--line); }
.finding > summary { padding: 0.6rem 0.25rem; display: flex; flex-wrap: wrap; gap: 0.25rem 0.6rem; align-items: baseline; list-style: none; }
.finding > summary::-webkit-details-marker { display: none; }
.finding > summary::before { content: "\\25B8"; color: var(--quiet); width: 0.8rem; }
.finding[open] > summary::before { content: "\\25BE"; }
.finding > summary:hover { background: var(--page); }
.finding .title { font-weight: 600; }
.finding .address { color: var(--quiet); }
.finding.flat { padding: 0.5rem 0.25rem; }
.sheet { padding: 0 0.25rem 1.25rem 1.65rem; }
.sheet h4:first-child { margin-top: 0.25rem; }
.sheet ol { margin: 0.25rem 0; padding-left: 1.4rem; }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: 0.2rem 1rem; margin: 0.25rem 0; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
dl.wide { gap: 0.75rem 1rem; }
dl.wide dt { font-weight: 600; color: var(--text); }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 0.75rem; }
.snippet { margin: 0.5rem 0; border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.snippet figcaption { display: flex; justify-content: space-between; align-items: center; padding: 0.2rem 0.7rem; font-size: 0.8rem; color: var(--quiet); min-height: 2rem; }
.snippet pre { margin: 0; padding: 0.7rem; background: var(--code); white-space: pre-wrap; }
.snippet button { font: inherit; color: var(--link); background: none; border: 0; padding: 0.2rem 0.4rem; cursor: pointer; }
.pillar { border-top: 1px solid var(--line); padding: 0.5rem 0; }
.pillar > summary { font-weight: 600; }
.controls { list-style: none; padding: 0; margin: 0.5rem 0; }
.controls > li { padding: 0.35rem 0; }
.controls.compact { columns: 2 22rem; column-gap: 2rem; }
.controls.compact > li { break-inside: avoid; }
.unread { max-width: 68rem; margin: 1rem auto 0; padding: 0.75rem 1.25rem; background: var(--medium-soft); border-radius: 8px; overflow-wrap: anywhere; }
.problems { padding-left: 1.2rem; overflow-wrap: anywhere; }
:target { background: var(--medium-soft); border-radius: 6px; }
footer { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem 2rem; }
@media (max-width: 40rem) {
  .top { flex-direction: column; align-items: flex-start; gap: 1rem; padding-top: 1.25rem; }
  .dial { width: 7rem; height: 7rem; }
  main, .top, nav { padding-left: 0.75rem; padding-right: 0.75rem; }
  section { padding: 1rem 0.85rem; }
  h1 { font-size: 1.5rem; }
  .map th, .map td { padding: 0.4rem 0; font-size: 0.7rem; overflow-wrap: normal; }
  .map thead th { hyphens: none; }
  .map { border-spacing: 2px; }
  .sheet { padding-left: 0.25rem; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: 0.4rem; }
  .steps > li { padding-left: 2.5rem; }
}
@media print {
  :root { color-scheme: light; }
  body { background: none; font-size: 9pt; line-height: 1.4; }
  nav, .filters, .snippet button, .skip, .accept, .frameworks { display: none; }
  section { border: 0; padding: 0; }
  .badge, .cell, .snippet pre { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .snippet, .steps > li, tr { break-inside: avoid; }
  h2, h3, h4, summary { break-after: avoid; }
  h4 { margin: 0.4rem 0 0; }
  .sheet { padding-bottom: 0.5rem; }
  main, .top { max-width: none; padding: 0; }
  :is(.finding, .more, .pillar, .request)::details-content { content-visibility: visible; display: block; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
