import { any } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { everyBlock, noItem } from "../shared/judge";
import { is, meets, orAbsent } from "../shared/require";

function isLarge(range: string): boolean {
  const bits = Number(range.split("/")[1] ?? 32);
  return range.includes(":") ? bits < 32 : bits < 16;
}

/** Whoever is in a trusted location is often asked for less. */
export default rule({
  id: "trusted-location-range",
  control: "ZTAI-ID-07",
  title: "Trusted location is a large part of the internet",
  severity: "medium",
  on: ["azuread_named_location"],
  check: (location) =>
    everyBlock(location, "ip", (ip) => {
      const trusted = meets(ip, orAbsent(is("trusted", false)));
      const ranges = noItem(ip, "ip_ranges", isLarge);
      return any([trusted, ranges], "a trusted range is larger than /16");
    }),
  fix: "Name the addresses of the offices only.",
  examples: {
    pass: { resource: { azuread_named_location: { a: { ip: { ip_ranges: ["203.0.113.0/28"], trusted: true } } } } },
    fail: { resource: { azuread_named_location: { a: { ip: { ip_ranges: ["0.0.0.0/1"], trusted: true } } } } },
  },
});
