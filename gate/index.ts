export { judgeApp, judgeStack, type JudgeOptions } from "./judge";
export { ZeroTrustGate, type GateOptions } from "./zero-trust-gate";
