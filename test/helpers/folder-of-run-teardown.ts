export { teardown as default } from "./folder-of-run";
