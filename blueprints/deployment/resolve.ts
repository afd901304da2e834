import { protections } from "../../constructs/core/classification";
import { regionOf } from "../../constructs/core/regions";
import type { DeepPartial, Draft } from "./draft";
import type { App, Deployment, Model, PoolMember, Visibility, Workload } from "./deployment.generated";

/** Fills in what follows from other parts of the file: regions, subscriptions, owners, names, deployment types. */
export function resolve(draft: Draft): Draft {
  const { location, subscriptionId, workloads, platform } = draft;
  const names = (workloads ?? []).flatMap((workload) => workload?.name ?? []);
  const network = platform?.network && {
    ...platform.network,
    egress: platform.network.egress?.map((entry) => entry && { ...entry, from: entry.from ?? names }),
  };
  const platformLocation = platform?.location ?? location;
  return {
    ...draft,
    allowedLocations: draft.allowedLocations ?? (location && [location]),
    backend: draft.backend?.type === "azurerm" ? { subscriptionId, ...draft.backend } : draft.backend,
    platform: platform && {
      ...platform,
      subscriptionId: platform.subscriptionId ?? subscriptionId,
      location: platformLocation,
      network,
      visibility: platform.visibility && resolveVisibility(platform.visibility, platformLocation),
    },
    workloads: workloads?.map((workload) => workload && resolveWorkload(workload, draft)),
  };
}

function resolveVisibility(
  visibility: DeepPartial<Visibility>,
  location: Deployment["location"] | undefined,
): DeepPartial<Visibility> {
  const { workspace, privateLinkScope } = visibility;
  if (typeof workspace !== "object") return { ...visibility, privateLinkScope: privateLinkScope ?? "create" };
  return {
    ...visibility,
    workspace: { ...workspace, location: workspace.location ?? location },
    privateLinkScope: privateLinkScope ?? "none",
  };
}

function resolveWorkload(workload: DeepPartial<Workload>, draft: Draft): DeepPartial<Workload> {
  const location = workload.location ?? draft.location;
  return {
    ...workload,
    subscriptionId: workload.subscriptionId ?? draft.subscriptionId,
    location,
    owner: workload.owner ?? draft.owner,
    ...("models" in workload && {
      models: workload.models?.map((model) => model && resolveModel(model, { ...workload, location })),
    }),
    ...("pool" in workload && { pool: resolvePool(workload.pool, { ...workload, location }) }),
    ...("app" in workload && workload.app && { app: resolveApp(workload.app) }),
  };
}

function resolvePool(
  pool: DeepPartial<Readonly<Record<string, PoolMember>>> | undefined,
  workload: Placed,
): DeepPartial<Readonly<Record<string, PoolMember>>> {
  return Object.fromEntries(
    Object.entries(pool ?? {}).map(([name, member]) => {
      const location = member?.location ?? workload.location;
      const models = member?.models?.map((model) => model && resolveModel(model, { ...workload, location }));
      return [name, member && { ...member, location, models }];
    }),
  );
}

function resolveApp(app: DeepPartial<App>): DeepPartial<App> {
  return { ...app, memory: app.memory ?? `${(app.cpu ?? 0) * 2}Gi` };
}

type Placed = Pick<DeepPartial<Workload>, "classification" | "location">;

function resolveModel(model: DeepPartial<Model>, workload: Placed): DeepPartial<Model> {
  return {
    ...model,
    deploymentName: model.deploymentName ?? model.name,
    sku: model.sku ?? defaultSku(workload),
  };
}

/** The data zone has more capacity; the region alone is for data that may not leave it, and for regions without a zone. */
function defaultSku({ classification, location }: Placed): Model["sku"] | undefined {
  if (location === undefined || classification === undefined) return undefined;
  const inZone = regionOf(location).dataZone !== undefined && !protections[classification].regionBound;
  return inZone ? "DataZoneStandard" : "Standard";
}
