import { isRegionName, regionOf } from "../core/regions";

/** Whether a service can stand in several zones of a region; assumed of a region that the kit does not know. */
export function spansZones(location: string): boolean {
  return !isRegionName(location) || regionOf(location).zones;
}
