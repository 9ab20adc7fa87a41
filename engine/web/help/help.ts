/** The help of this program. */
export { helpFile } from "./help_files.ts";
export { site } from "./help.gen.ts";
