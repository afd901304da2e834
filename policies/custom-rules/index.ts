export type { CustomRule } from "./custom-rule";
export { customControl, loadCustomRules, type CustomRuleFile } from "./load-custom-rules";
export { renderRuleTests, testRules, type RuleTest, type RuleTests } from "./test-rules";
