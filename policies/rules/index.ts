import type { Rule } from "../engine/rule";
import keyVaultHardened from "./data/key-vault-hardened";
import aiAccountLocalAuth from "./identities/ai-account-local-auth";
import subnetSecurityGroup from "./network/subnet-security-group";

/** Every rule, by pillar. A new rule is a file and a line here. */
export const rules: readonly Rule[] = [aiAccountLocalAuth, subnetSecurityGroup, keyVaultHardened];
