import type { ArmType } from "../api-versions";
import { apiVersions, previewApiVersions } from "../api-versions";
import { parseArmId } from "../arm-id";
import { parseCidr } from "../cidr";
import { isZoneTag, maximumTags, maximumZoneTags, reservedTagPrefix } from "../own-tags";
import { isRegionName } from "../regions";
import type { ApplyRule } from "./apply-rule";
import { from, matching, oneOf, textOfLength } from "./apply-rule";
import type { NameRule } from "./name-rule";
import { describeNameRule, nameRulesPage, problemOfName, reservedWordIn } from "./name-rule";

const reservedNamesPage =
  "https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-reserved-resource-name";

/** A name by a rule of the naming table; nothing that Azure reserves. */
export function named(rule: NameRule): ApplyRule {
  return {
    kind: "name",
    says: `${describeNameRule(rule)}; unique in the ${rule.scope === "global" ? "world" : rule.scope}; no reserved word`,
    accepts: ({ value }) => typeof value === "string" && problemOfName(rule, value) === undefined,
    source: nameRulesPage,
  };
}

/** A name of a form of its own; nothing that Azure reserves. */
export function namedLike([least, most]: readonly [number, number], form: RegExp, says: string): ApplyRule {
  return {
    kind: "name",
    says: `${least} to ${most} ${says}; no reserved word`,
    accepts: ({ value }) =>
      typeof value === "string" &&
      value.length >= least &&
      value.length <= most &&
      form.test(value) &&
      reservedWordIn(value) === undefined,
    source: nameRulesPage,
  };
}

const networkName = /^[A-Za-z0-9]([\w.-]*\w)?$/;
const networkCharacters =
  "letters, digits, underscores, periods and hyphens, with a letter or digit first and no period or hyphen at the end";

/** Names of resources within networks, such as links. */
export const networkChildName: ApplyRule = namedLike([1, 80], networkName, networkCharacters);

/** Names of parts of a network resource, such as rules, routes and configurations. They are not resources: no word is reserved. */
export const networkPartName: ApplyRule = from(nameRulesPage, {
  ...textOfLength([1, 80], networkName, networkCharacters),
  kind: "name",
});

/** The one name that a resource can have. */
export function fixedName(...names: readonly string[]): ApplyRule {
  return from(reservedNamesPage, { ...oneOf(...names), kind: "name" });
}

const reference = /^\$\{(\w+)\.[\w-]+\.(\w+)\}$/;
/** An attribute of something that another stack makes, looked up by its name. */
const lookedUp = /^\$\{data\.(\w+)\.[\w-]+\.(\w+)\}$/;

/** Id of a resource of an ARM type: a reference to one of these Terraform types, made here or looked up, or the id as text. */
export function idOf(armType: string, ...types: readonly string[]): ApplyRule {
  return {
    kind: "reference",
    says: `id of a resource of type ${armType}`,
    accepts: ({ value, target }) => {
      const [, elsewhere = "", found] = lookedUp.exec(String(value)) ?? [];
      if (elsewhere !== "") return found === "id" && types.includes(elsewhere);
      const [, type = "", attribute] = reference.exec(String(value)) ?? [];
      if (type === "azapi_resource") {
        return attribute === "id" && String(target(value)?.values["type"]).startsWith(`${armType}@`);
      }
      if (type !== "") return attribute === "id" && types.includes(type) && target(value) !== undefined;
      const parsed = parseArmId(String(value));
      return parsed?.type.toLowerCase() === armType.toLowerCase();
    },
  };
}

/** An attribute of another resource that is known after its creation. */
export function attributeOf(says: string, attribute: string, ...types: readonly string[]): ApplyRule {
  return {
    kind: "reference",
    says,
    accepts: ({ written, target }) => {
      const match = /^\$\{(\w+)\.[\w-]+\.(.+)\}$/.exec(String(written));
      return (
        match !== null && types.includes(match[1] ?? "") && match[2] === attribute && target(written) !== undefined
      );
    },
  };
}

/** Name of another resource: one of these types in the same stack, or one elsewhere. */
export function nameOf(rule: NameRule, ...types: readonly string[]): ApplyRule {
  const name = named(rule);
  return {
    ...name,
    kind: "reference",
    says: `name of a resource of type ${types.join(" or ")}`,
    accepts: (value) => {
      const [, type = ""] = reference.exec(String(value.written)) ?? [];
      return (type === "" || value.target(value.written) !== undefined) && name.accepts(value);
    },
  };
}

/** Region of a resource. */
export const region: ApplyRule = {
  kind: "choice",
  says: "programmatic name of a public region",
  accepts: ({ value }) => typeof value === "string" && isRegionName(value),
  source: "https://learn.microsoft.com/azure/reliability/regions-list",
};

/** An IPv4 range that begins where a range of its size can. */
export function ipv4Range(says = "an IPv4 range", shortest = 0, longest = 32): ApplyRule {
  return {
    kind: "number",
    says: longest === 32 ? says : `${says}, /${longest} or larger`,
    accepts: ({ value }) => {
      const range = parseCidr(String(value));
      return range?.version === 4 && range.prefix >= shortest && range.prefix <= longest;
    },
  };
}

/** An IPv4 address. */
export const ipv4Address: ApplyRule = matching(/^(\d{1,3}\.){3}\d{1,3}$/, "an IPv4 address");

const identityPage = "https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview";

/** Id of a user-assigned identity. */
export const identityId: ApplyRule = from(
  identityPage,
  idOf("Microsoft.ManagedIdentity/userAssignedIdentities", "azurerm_user_assigned_identity"),
);

/** Client id of a user-assigned identity of the same stack. */
export const identityClientId: ApplyRule = attributeOf(
  "client id of a user-assigned identity",
  "client_id",
  "azurerm_user_assigned_identity",
);

/** Arguments of an identity block. */
export function identityBlock(prefix: string, ...types: readonly string[]): Readonly<Record<string, ApplyRule>> {
  return {
    [`${prefix}.type`]: from(identityPage, oneOf(...types)),
    [`${prefix}.identity_ids[]`]: identityId,
  };
}

/** ARM type and version of an azapi resource: one of the tables. */
export function versioned(armType: ArmType): ApplyRule {
  const preview = (previewApiVersions as Partial<Record<ArmType, string>>)[armType];
  const versions = [apiVersions[armType], ...(preview === undefined ? [] : [preview])];
  return oneOf(...versions.map((version) => `${armType}@${version}`));
}

/** Arguments that Terraform reads and Azure never sees, and what for. */
export const terraformArguments: Readonly<Record<string, string>> = {
  depends_on: "order of creation, which the rules about order look at",
  lifecycle: "what Terraform may do",
  provider: "which provider, and so which subscription",
  retry: "which errors azapi waits out, and how long",
  schema_validation_enabled: "whether azapi compares the body with the types that it knows",
  response_export_values: "what azapi keeps of the answer",
};

/** Arguments that nearly every type has, with the rule for each. */
export const commonArguments: Readonly<Record<string, ApplyRule>> = {
  location: region,
  resource_group_name: {
    kind: "reference",
    says: "name of a resource group: 1 to 90 letters, digits, underscores, hyphens, periods and parentheses, no period at the end",
    accepts: ({ value }) => typeof value === "string" && /^[-\w.()]{0,89}[-\w()]$/.test(value),
    source: nameRulesPage,
  },
  "tags.*": {
    kind: "text",
    says: "at most 256 characters; names of at most 128 without < > % & \\ ? / that do not begin with microsoft, azure or windows; at most 50 of them, 15 on private DNS zones, there of letters, digits, hyphens and underscores",
    accepts: ({ value, block, resource }) => {
      const names = Object.keys(block);
      const inZone = /^azurerm_private_dns_(zone|[a-z]+_record)/.test(resource.type);
      const fits = (name: string) =>
        name.length <= 128 && !/[<>%&\\?/]/.test(name) && reservedTagPrefix(name) === undefined;
      const most = inZone ? maximumZoneTags : maximumTags;
      return (
        typeof value === "string" &&
        value.length <= 256 &&
        names.length <= most &&
        names.every((name) => fits(name) && (!inZone || isZoneTag(name)))
      );
    },
    source: "https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations",
  },
};
