/** Time zones by what people call them. */
import { fold } from "./fold.ts";
import { nearest } from "./nearest.ts";

export function timeZones(): string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone")];
}

/** The zone with this name, or with this city, whatever its capitals are. */
export function timeZoneOf(typed: string): string | undefined {
  const name = fold(typed.trim().replaceAll(" ", "_"));
  return timeZones().find((zone) => fold(zone) === name) ??
    timeZones().find((zone) => cityOf(zone) === name);
}

/** Up to three zones that may have been meant. */
export function nearTimeZones(typed: string): string[] {
  const wanted = typed.trim().replaceAll(" ", "_");
  const zones = timeZones();
  const cities = nearest(wanted, zones.map(cityOf));
  const ofCities = zones.filter((zone) => cities.includes(cityOf(zone)));
  return [...new Set([...nearest(wanted, zones), ...ofCities].slice(0, 3))];
}

/** `America/Argentina/Buenos_Aires` → `buenos_aires`. */
function cityOf(zone: string): string {
  return fold(zone.slice(zone.lastIndexOf("/") + 1));
}
