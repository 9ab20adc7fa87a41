/**
 * Versions of the language, and what leads from one to the next.
 *
 * A file says its version under `version:`; 1 where nothing is said. What was once written otherwise is told as a problem
 * with the edits that mend it, which `upgrade` does.
 */
export { checkVersions, isVersion, VERSION_KEY, versionOf } from "./check_version.ts";
export { LANGUAGE_VERSION, UPGRADES } from "./upgrades.ts";
