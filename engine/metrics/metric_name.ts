/** Names as Prometheus allows them (source: prometheus.io, Metric names and labels). */
const METRIC_NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const LABEL_NAME = /^(?!__)[a-zA-Z_][a-zA-Z0-9_]*$/;

/** @throws TypeError on a name that the format does not allow */
export function checkMetricName(name: string): void {
  if (!METRIC_NAME.test(name)) throw nameError("metric", name);
}

/** @throws TypeError on a name that the format does not allow */
export function checkLabelName(name: string): void {
  if (!LABEL_NAME.test(name)) throw nameError("label", name);
}

function nameError(kind: string, name: string): TypeError {
  return new TypeError(
    `"${name}" cannot be the name of a ${kind}. Use letters, digits and _; do not begin with a digit.`,
  );
}
