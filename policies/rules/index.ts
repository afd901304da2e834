import type { Rule } from "../engine/rule";
import { aiResourcesRules } from "./ai-resources";
import { applicationsRules } from "./applications";
import { dataRules } from "./data";
import { endpointsRules } from "./endpoints";
import { identitiesRules } from "./identities";
import { infrastructureRules } from "./infrastructure";
import { networkRules } from "./network";
import { visibilityRules } from "./visibility";

/** Every rule, by pillar. A new rule is a file and a line here. */
export const rules: readonly Rule[] = [
  ...identitiesRules,
  ...endpointsRules,
  ...networkRules,
  ...dataRules,
  ...aiResourcesRules,
  ...applicationsRules,
  ...infrastructureRules,
  ...visibilityRules,
];
