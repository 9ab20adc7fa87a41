/** How much a row of numbers rises from one to the next, by least squares. */
export function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let both = 0;
  let square = 0;
  values.forEach((value, index) => {
    both += (index - middle) * (value - mean);
    square += (index - middle) ** 2;
  });
  return square === 0 ? 0 : both / square;
}
