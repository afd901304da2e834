// Writes the table of built-in roles from what Azure lists:
//   az role definition list --output json > roles.json && npm run roles -- roles.json "August 2026"
// The actions of all roles are many and repeat, so that each is written once, below its provider, and roles name them by number.
import { readFileSync, writeFileSync } from "node:fs";

const [file, read] = process.argv.slice(2);
if (!file || !read) {
  console.error("give the file that az wrote and the month it was read in");
  process.exit(2);
}

const lists = ["actions", "notActions", "dataActions", "notDataActions"];
const listed = JSON.parse(readFileSync(file, "utf8")).filter(({ roleType }) => roleType !== "CustomRole");
const roles = listed
  .map(({ name, roleName, permissions }) => ({
    guid: name.toLowerCase(),
    name: roleName,
    lists: lists.map((list) => permissions.flatMap((block) => block[list] ?? []).map((action) => action.trim())),
    isConditional: permissions.some(({ condition }) => condition),
  }))
  .sort((one, other) => (one.guid < other.guid ? -1 : 1));

const spelling = new Map(roles.flatMap((role) => role.lists.flat()).map((action) => [action.toLowerCase(), action]));
const byProvider = new Map();
for (const action of [...spelling.keys()].sort()) {
  const [provider] = action.split("/");
  byProvider.set(provider, [...(byProvider.get(provider) ?? []), action]);
}
const providers = {};
const numbers = new Map();
for (const actions of byProvider.values()) {
  const [first] = actions;
  for (const action of actions) numbers.set(action, numbers.size);
  providers[spelling.get(first).split("/")[0]] = actions
    .map((action) => spelling.get(action).split("/").slice(1).join("/"))
    .join(" ");
}

/** `1,4-7,9`: runs are frequent, since a role often has every action of a type. */
function runs(actions) {
  const sorted = [...new Set(actions.map((action) => numbers.get(action.toLowerCase())))].sort((a, b) => a - b);
  const found = [];
  for (const number of sorted) {
    const last = found.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(",");
}

const table = {
  source: "https://learn.microsoft.com/azure/role-based-access-control/built-in-roles",
  read,
  format: "guid|name|actions|notActions|dataActions|notDataActions|if for role assignments under a condition",
  providers,
  roles: roles.map((role) => [role.guid, role.name, ...role.lists.map(runs), role.isConditional ? "if" : ""].join("|")),
};
writeFileSync(
  new URL("../policies/azure/roles/built-in-roles.json", import.meta.url),
  `${JSON.stringify(table, null, 2)}\n`,
);
console.log(`${roles.length} roles, ${numbers.size} actions`);
