export type { AppliedDeclaration, Declaration, PlacedDeclaration } from "./declaration";
export { carriedDeclarations } from "./carried-declarations";
export { judgeDeclarations } from "./judge-declarations";
export { standingDeclarations, withDeclarations, type StandingDeclarations } from "./standing-declarations";
