export { renderThreatsJson, threatsVersion } from "./json";
export { renderThreatsMarkdown } from "./markdown";
