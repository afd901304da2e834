export { findPack, kitPacks } from "./kit-packs";
export { packNamed } from "./pack-named";
export { selectRules, type Pack } from "./pack";
