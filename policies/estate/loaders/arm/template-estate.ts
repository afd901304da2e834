import { anySubscription } from "../../../azure/arm-id";
import { isObject, own, type Json, type JsonObject } from "../../../../common/json";
import { isArmObject, joinText, symbolOf, type ArmValue } from "./arm-value";
import { templateResources, type ArmResource } from "./arm-resource";
import type { DeploymentScope } from "./resource-id-functions";
import { Deployed, TemplateScope, type TemplateBudget } from "./template-scope";

/** A resource and the deployments it is nested in, from the outside. */
export interface PlacedResource {
  readonly resource: ArmResource;
  readonly modules: readonly ArmResource[];
}

/** Values that one file may evaluate: far more than Azure's limit of 4 MB for a template asks for. */
const budget = 2_000_000;

/** Deployments within deployments deeper than this are not followed. */
const maximumDepth = 20;

const openSubscription = `/subscriptions/${anySubscription}`;

/**
 * All resources of a template, with those of the templates that it holds inline.
 * @param place where it is deployed. @default - as its schema says, in a group or subscription that is not known
 * @param given values of its parameters
 */
export function templateEstate(
  template: JsonObject,
  place: DeploymentScope = openPlace(template),
  given: Readonly<Record<string, ArmValue>> = {},
): readonly PlacedResource[] {
  return outermost(template, place, given).all();
}

/** Names of the deployments whose template is not inline: a link, or a template spec. What they deploy is not there to read. */
export function linkedDeployments(template: JsonObject): readonly string[] {
  return outermost(template, openPlace(template), {}).linked();
}

function outermost(template: JsonObject, place: DeploymentScope, given: Readonly<Record<string, ArmValue>>): Level {
  return new Level(template, place, () => given, "", { left: budget, depth: 0 }, []);
}

function openPlace(template: JsonObject): DeploymentScope {
  const schema = String(own(template, "$schema") ?? "").toLowerCase();
  const toGroup = !/(subscription|managementgroup|tenant)deploymenttemplate/.test(schema);
  const group = toGroup ? `${openSubscription}/resourceGroups/${anySubscription}` : openSubscription;
  return { subscription: openSubscription, group };
}

/** One template and the deployments in it. */
class Level {
  private readonly scope: TemplateScope;
  private deployments: ReadonlyMap<string, Level> | undefined;
  private resources: readonly ArmResource[] | undefined;

  constructor(
    template: JsonObject,
    place: DeploymentScope,
    given: () => Readonly<Record<string, ArmValue>>,
    private readonly name: string,
    private readonly shared: TemplateBudget,
    private readonly path: readonly ArmResource[],
  ) {
    this.scope = new TemplateScope(template, place, given, name, shared, (target) => this.deployed(target));
  }

  all(): readonly PlacedResource[] {
    const found: PlacedResource[] = [];
    const levels = new Set(this.levels().values());
    for (const resource of this.own()) if (!isRead(resource)) found.push({ resource, modules: this.path });
    for (const level of levels) found.push(...level.all());
    return found;
  }

  linked(): readonly string[] {
    const levels = this.levels();
    const unread = this.own().filter((one) => isDeployment(one) && !namesOf(one).some((key) => levels.has(key)));
    const inner = [...new Set(levels.values())].flatMap((level) => level.linked());
    return [...unread.map(({ name }) => `${this.name}${symbolOf(name)}`), ...inner];
  }

  output(name: string): ArmValue {
    return this.scope.output(name);
  }

  private own(): readonly ArmResource[] {
    return (this.resources ??= templateResources(this.scope));
  }

  /** The deployments by name, symbolic name and id. While they are being made, none is known. */
  private levels(): ReadonlyMap<string, Level> {
    if (this.deployments) return this.deployments;
    this.deployments = new Map();
    const found = new Map<string, Level>();
    for (const deployment of this.path.length < maximumDepth ? this.own().filter(isDeployment) : []) {
      const level = this.level(deployment);
      if (!level) continue;
      for (const key of namesOf(deployment)) if (!found.has(key)) found.set(key, level);
    }
    return (this.deployments = found);
  }

  private level(deployment: ArmResource): Level | undefined {
    const { raw, loops } = deployment;
    const properties = own(raw, "properties");
    const template = isObject(properties) ? own(properties, "template") : undefined;
    if (!isObject(properties) || !isObject(template)) return undefined;
    const name = `${this.name}${symbolOf(deployment.name)}.`;
    const written = isInner(properties) ? (own(properties, "parameters") ?? {}) : {};
    const given = () => parameters(this.scope.value(written, loops));
    const scoped = isInner(properties) ? template : { ...outerNames(this.scope.template), ...template };
    return new Level(scoped, this.placeOf(deployment), given, name, this.shared, [...this.path, deployment]);
  }

  private placeOf({ raw, loops }: ArmResource): DeploymentScope {
    const value = (key: string): ArmValue | undefined => {
      const written = own(raw, key);
      return written === undefined ? undefined : this.scope.value(written, loops);
    };
    const [subscriptionId, group] = [value("subscriptionId"), value("resourceGroup")];
    const { place } = this.scope;
    const subscription =
      subscriptionId === undefined ? place.subscription : joinText(["/subscriptions/", subscriptionId]);
    if (group !== undefined) return { subscription, group: joinText([subscription, "/resourceGroups/", group]) };
    return { subscription, group: subscriptionId === undefined ? place.group : subscription };
  }

  private deployed(target: ArmValue): Deployed | undefined {
    const level = this.levels().get(symbolOf(target).toLowerCase());
    return level && new Deployed((name) => level.output(name), `{reference(${symbolOf(target)})}`);
  }
}

/** What `reference()` may call a deployment: by name, by id, by symbolic name, and in a loop by symbolic name and position. */
function namesOf({ symbolicName, index, name, id }: ArmResource): readonly string[] {
  const symbolic =
    symbolicName === undefined ? [] : [symbolicName, ...(index === undefined ? [] : [`${symbolicName}[${index}]`])];
  return [...symbolic, symbolOf(name), symbolOf(id)].map((key) => key.toLowerCase());
}

function isDeployment({ type }: ArmResource): boolean {
  return type.toLowerCase() === "microsoft.resources/deployments";
}

/** A deployment whose template stands in it; one that links to a template stays, since nobody has read what it makes. */
function isRead(resource: ArmResource): boolean {
  const properties = own(resource.raw, "properties");
  return isDeployment(resource) && isObject(properties) && isObject(own(properties, "template"));
}

/** Without inner scope, the expressions of a nested template mean the names of the outer one. */
function isInner(properties: JsonObject): boolean {
  const options = own(properties, "expressionEvaluationOptions");
  return isObject(options) && String(own(options, "scope")).toLowerCase() === "inner";
}

function outerNames(template: JsonObject): Record<string, Json> {
  return Object.fromEntries(
    ["parameters", "variables"].flatMap((key): [string, Json][] => {
      const section = own(template, key);
      return section === undefined ? [] : [[key, section]];
    }),
  );
}

function parameters(values: ArmValue): Readonly<Record<string, ArmValue>> {
  if (!isArmObject(values)) return {};
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, entry]): [string, ArmValue][] =>
      isArmObject(entry) && entry["value"] !== undefined ? [[name, entry["value"]]] : [],
    ),
  );
}
