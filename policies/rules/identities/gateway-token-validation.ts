import { anyVerdict, modelApiRule } from "../shared/gateway/api-rule";

/** A subscription key says which team pays; only a token says who asks. */
export default modelApiRule(
  {
    id: "gateway-token-validation",
    control: "ZTAI-ID-15",
    title: "Model API lets callers in without an Entra token",
    severity: "critical",
    fix: "Validate a token in the inbound section, with validate-azure-ad-token or validate-jwt.",
  },
  {
    wanted: anyVerdict("validate-azure-ad-token", "validate-jwt"),
    otherwise: "validates an Entra token",
    done: '<validate-azure-ad-token tenant-id="{{tenant}}"><audiences><audience>api://ai-gateway</audience></audiences></validate-azure-ad-token>',
    undone: '<set-header name="x-app" exists-action="override"><value>chat</value></set-header>',
  },
);
