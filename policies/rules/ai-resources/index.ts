import type { Rule } from "../../engine/rule";
import aiConnectionShared from "./ai-connection-shared";
import budgetNotifies from "./budget-notifies";
import deploymentGuardrail from "./deployment-guardrail";
import gatewayContentSafety from "./gateway-content-safety";
import gatewayLimitPerCaller from "./gateway-limit-per-caller";
import gatewayPromptShield from "./gateway-prompt-shield";
import gatewayRateLimit from "./gateway-rate-limit";
import gatewayTokenLimit from "./gateway-token-limit";
import harmFilters from "./harm-filters";
import indirectAttackShield from "./indirect-attack-shield";
import jailbreakShield from "./jailbreak-shield";
import modelAllowList from "./model-allow-list";
import modelVersionPinned from "./model-version-pinned";
import protectedMaterial from "./protected-material";
import synchronousFilter from "./synchronous-filter";

/** Rules of the pillar ai-resources, in the order of their files. */
export const aiResourcesRules: readonly Rule[] = [
  aiConnectionShared,
  budgetNotifies,
  deploymentGuardrail,
  gatewayContentSafety,
  gatewayLimitPerCaller,
  gatewayPromptShield,
  gatewayRateLimit,
  gatewayTokenLimit,
  harmFilters,
  indirectAttackShield,
  jailbreakShield,
  modelAllowList,
  modelVersionPinned,
  protectedMaterial,
  synchronousFilter,
];
