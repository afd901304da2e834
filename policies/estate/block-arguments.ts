/**
 * Arguments of Terraform itself, on any resource, with `//` for comments in its JSON.
 * https://developer.hashicorp.com/terraform/language/meta-arguments
 */
export const metaArguments: readonly string[] = ["provider", "count", "for_each", "lifecycle", "depends_on", "//"];

/** Arguments of azapi that say which resource a block is about. */
export const addressing: readonly string[] = ["name", "parent_id", "resource_id"];

/** Arguments of azapi that stand beside the body and are part of what is sent. */
export const besideBody: readonly string[] = ["location", "tags", "identity"];
