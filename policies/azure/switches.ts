import { cards } from "./cards.generated";

/**
 * Arguments without a default that hold true or false, in every type of azurerm 4.55 and azuread 3.7 that has them. All that are
 * called `enabled` do, and those to which a card gives such a default.
 */
const withoutDefault = [
  "alert_notifications",
  "alerts_to_admins",
  "always_log_errors",
  "delete",
  "detailed_error_messages",
  "enable",
  "enable_automatic_upgrades",
  "enforce_backend_pools_certificate_name_check",
  "failed_request_tracing",
  "file_upload_enforcement",
  "is_manual_connection",
  "read",
  "require_authentication",
  "require_justification",
  "require_multifactor_authentication",
  "validate_certificate_chain",
  "validate_certificate_name",
  "write",
];

/** Arguments called `enabled` that hold something else in one type or another. */
const texts = ["protocols_enabled", "single_sign_on_enabled", "transparent_huge_page_enabled"];

let names: ReadonlySet<string> | undefined;

/**
 * True for the name of an argument that holds true or false. Terraform takes `"true"` for true where the provider's schema says
 * so, and a text that says `true` for what it is elsewhere.
 * https://developer.hashicorp.com/terraform/language/expressions/types#type-conversion
 */
export function isSwitch(name: string): boolean {
  names ??= new Set([
    ...withoutDefault,
    ...cards
      .flatMap(({ arguments: known = {} }) => Object.entries(known))
      .flatMap(([path, argument]) =>
        typeof argument.default === "boolean" ? [path.slice(path.lastIndexOf(".") + 1)] : [],
      ),
  ]);
  return names.has(name) || (/(^|_)enabled$/.test(name) && !texts.includes(name));
}
