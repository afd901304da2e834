import { isRegionName, regionOf } from "../core/regions";

/** The zones of a region to spread over; none where the region has none. */
export function availabilityZones(location: string): string[] | undefined {
  return isRegionName(location) && regionOf(location).zones ? ["1", "2", "3"] : undefined;
}
