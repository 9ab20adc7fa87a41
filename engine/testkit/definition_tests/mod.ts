/** The tests that stand in definitions: run in a local Discord of their own, and told when they fail. */
export { type TestFailure, type TestResult } from "./result.ts";
export { runTests, type RunTestsOptions } from "./run_tests.ts";
export { showFailure, type ShowOptions } from "./show_failure.ts";
