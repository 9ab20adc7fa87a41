/** Why an extension is not loaded, in words for owners. What was thrown is its `cause`. */
export class ExtensionProblem extends Error {
  override readonly name = "ExtensionProblem";
}
