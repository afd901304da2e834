export { teardown as default } from "./shared-syntheses-setup";
