export { findPack, kitPacks } from "./kit-packs";
export { selectRules, type Pack } from "./pack";
