import type { TraceValue } from "../../../model/trace.ts";

/** Values by their names, on as many lines as they need. @param nameOf how a name is put; empty where it says nothing */
export function ValueList(
  { values, nameOf = (name) => name }: {
    values: readonly TraceValue[];
    nameOf?: (name: string) => string;
  },
) {
  if (values.length === 0) return null;
  return (
    <ul class="values">
      {values.map(({ name, text }, index) => {
        const shown = nameOf(name);
        return (
          <li key={index}>
            {shown !== "" && <span class="value-name">{`${shown} `}</span>}
            <span class="value-text">{text}</span>
          </li>
        );
      })}
    </ul>
  );
}
