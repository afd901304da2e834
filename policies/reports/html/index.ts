export { renderHtml, type HtmlOptions } from "./html";
