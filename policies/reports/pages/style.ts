import { pictureStyle } from "../../diagram/svg";
import { style } from "../html/style";

/** The look of a page with a picture: as the report, and a picture that is moved in its frame where it is wider than the page. */
export const pageStyle = `${style}${pictureStyle}figure.drawing { margin: 0.75rem 0 0; }
.drawing .scroll { border: 1px solid var(--line); border-radius: 8px; }
.drawing svg { display: block; margin: 0 auto; }
.drawing figcaption { padding-top: 0.5rem; }
.path { border-top: 1px solid var(--line); padding: 0.9rem 0 0.5rem; }
.path h3 .badge { margin-left: 0.35rem; }
.path ol, .taken ol { margin: 0.35rem 0; padding-left: 1.6rem; }
.path li { padding: 0.15rem 0; }
.taken { border-top: 1px solid var(--line); padding: 0.5rem 0; }
.taken .path { margin-left: 1rem; }
.texts { padding-left: 1.2rem; }
.texts > li { padding: 0.2rem 0; }
@media print {
  .drawing svg { max-width: 100%; height: auto; }
  .path { break-inside: avoid; }
  .taken::details-content { content-visibility: visible; display: block; }
}
`;
