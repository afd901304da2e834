import { assessJson } from "../../helpers/assess-json";
import { type Assessment, type AssessOptions } from "../../../policies";
import type { UserFolder } from "../user-files/user-folder";

/** Arguments of AI accounts by local name. */
export type Accounts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** An account that accepts keys, one that does not, and one of which that is not known. */
export const open = { local_auth_enabled: true };
export const closed = { local_auth_enabled: false };
export const later = { local_auth_enabled: "${var.keys}" };

/** Judges accounts as one stack, by all rules unless the options say otherwise. */
export function judge(
  folder: UserFolder,
  name: string,
  accounts: Accounts,
  options: Partial<AssessOptions> = {},
): Assessment {
  const json = { variable: { keys: {} }, resource: { azurerm_cognitive_account: accounts } };
  return assessJson([folder.write(name, JSON.stringify(json))], { today: "2026-11-20", ...options });
}
