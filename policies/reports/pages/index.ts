export { renderEstatePage } from "./estate-page";
export { renderPathsPage } from "./paths-page";
