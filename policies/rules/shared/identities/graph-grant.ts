import {
  defaultAppRole,
  graphApplication,
  graphPermission,
  powerOfName,
  type GraphPower,
} from "../../../azure/graph-permissions";
import { fail, notApplicable, pass, unknown, type Outcome } from "../../../engine/outcome";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { text, type Value } from "../../../estate/value";
import type { Written } from "../../../estate/written";
import { originOf } from "./origin";

/** Whose permissions are meant: Microsoft Graph's, those of another application, or nobody can say. */
export type Owner = "graph" | "other" | "unknown";

const key = /^(app_role_ids|oauth2_permission_scope_ids)(?:\["([^"]+)"\]|\.([\w-]+))$/;
const wellKnown = /^result(?:\.|\[")(\w+)(?:"\])?$/;

/** What completes "it lets the application …". */
const meaning: Readonly<Record<Exclude<GraphPower, "narrow">, string>> = {
  access: "give itself or others any access in the tenant",
  content: "reach what everybody in the organisation wrote",
};

/** Judges a permission that an application has for itself. @param written its id */
export function appPermission(resource: Resource, written: Written, owner: Owner, graph: Graph): Outcome {
  const named = nameOf(resource, written, graph);
  if (named !== undefined) return judged(named, powerOfName(named), owner);
  const { value } = written;
  const id = text(value)?.toLowerCase();
  if (id === undefined) return undecided(value, owner);
  if (id === defaultAppRole) return pass();
  const permission = graphPermission(id);
  return permission ? judged(permission.name, permission.power, "graph") : judged(id, undefined, owner);
}

/** Judges a permission by its name. */
export function judged(name: string, power: GraphPower | undefined, owner: Owner): Outcome {
  if (owner === "other") return notApplicable("it is a permission of another application than Microsoft Graph");
  if (power === "narrow") return pass();
  if (power) return fail(`it has the permission ${name}, which lets the application ${meaning[power]}`);
  return unknown(`what the permission ${name} allows is not in the table of Microsoft Graph's permissions`);
}

/** Which application a permission belongs to, by its client id or its service principal. */
export function ownerAt(resource: Resource, written: Written, graph: Graph): Owner {
  const id = text(written.value)?.toLowerCase();
  if (id === graphApplication) return "graph";
  const origin = originOf(resource, written, graph);
  if (!origin) return "unknown";
  const { resource: block, attribute } = origin;
  if (block.type === "azuread_application_published_app_ids") {
    const name = wellKnown.exec(attribute)?.[1];
    return name === undefined ? "unknown" : name === "MicrosoftGraph" ? "graph" : "other";
  }
  if (block.type === "azuread_application") return "other";
  if (block.type !== "azuread_service_principal") return "unknown";
  if (/^microsoft graph$/i.test(text(block.value("display_name")) ?? "")) return "graph";
  const client = ["client_id", "application_id"].map((name) => block.written(name)).find(({ isThere }) => isThere);
  if (client === undefined) return "unknown";
  const owner = ownerAt(block, client, graph);
  const isLiteral = text(client.value) !== undefined;
  return owner === "unknown" && isLiteral ? "other" : owner;
}

/** The permission that a service principal lists under a name: `app_role_ids["Mail.Send"]`. */
function nameOf(resource: Resource, written: Written, graph: Graph): string | undefined {
  const origin = originOf(resource, written, graph);
  const [, , quoted, plain] = key.exec(origin?.attribute ?? "") ?? [];
  return quoted ?? plain;
}

function undecided(value: Value, owner: Owner): Outcome {
  if (owner === "other") return notApplicable("it is a permission of another application than Microsoft Graph");
  return unknown(`the permission is unknown: ${value.state === "unknown" ? value.reason : "it is not an id"}`);
}
