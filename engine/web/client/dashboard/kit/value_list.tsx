/** Values by their names, on one line where they fit. */
export function ValueList(
  { values }: { readonly values: readonly { readonly name: string; readonly text: string }[] },
) {
  if (values.length === 0) return null;
  return (
    <dl class="dash-values">
      {values.map(({ name, text }, at) => (
        <div key={`${at} ${name}`}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
