import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { FileProblem } from "../../../model/panels/files.ts";
import { useAsk } from "../panels/panel_link.ts";
import type { ViewProps } from "../shell/view_props.ts";
import { CodeArea } from "./code_area.ts";
import { FileBanner } from "./file_banner.tsx";
import { FileHeader } from "./file_header.tsx";
import { FileMenu } from "./file_menu.tsx";
import { ProblemList } from "./problem_list.tsx";
import { useFiles } from "./use_files.ts";

/** The definitions of the project, to read and to write. */
export function Editor({ source }: ViewProps) {
  const ask = useAsk();
  const host = useRef<HTMLDivElement>(null);
  const area = useRef<CodeArea>(undefined);
  const { state, actions } = useFiles(() => area.current);
  const [found, setFound] = useState<{ readonly path: string; readonly problems: readonly FileProblem[] }>();
  const [told, setTold] = useState("");

  const calls = useMemo(() => ({
    help: {
      check: (given) => ask("files", "check", given),
      complete: (given) => ask("files", "complete", given),
      hover: (given) => ask("files", "hover", given),
    },
    onEdited: actions.edited,
    onProblems: (path, problems) => setFound({ path, problems }),
    onSave: actions.save,
    onTold: setTold,
  } satisfies ConstructorParameters<typeof CodeArea>[1]), []);

  useEffect(() => {
    const made = area.current = new CodeArea(host.current!, calls);
    return () => made.destroy();
  }, []);
  useEffect(() => {
    if (source) actions.open(source);
  }, [source]);

  const { list, path, files } = state;
  const file = path === undefined ? undefined : files.get(path);
  const problems = found && found.path === path && file?.isDefinition ? found.problems : [];
  const facts = list?.files.find((one) => one.path === path);
  return (
    <main
      class="editor"
      onKeyDown={(event) => {
        if (event.key !== "s" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
        event.preventDefault();
        actions.save();
      }}
    >
      <FileMenu
        list={list}
        path={path}
        files={files}
        onChoose={(path) => actions.open({ path })}
      />
      <section class="file" aria-label={path ?? "No file"}>
        <FileHeader
          path={path}
          kind={facts?.kind}
          file={file}
          canSave={list?.canSave ?? false}
          onSave={actions.save}
        />
        <FileBanner
          file={file}
          problem={state.problem ?? facts?.problem}
          howToSave={file?.isDefinition ? list?.howToSave : undefined}
          actions={actions}
        />
        {list?.files.length === 0 && <p class="file-none">There is no file in bots/ yet.</p>}
        <div class="code" ref={host} hidden={!file} />
        {told && (
          <p class="code-told" role="status">
            <span>{told}</span>
            <button type="button" class="text-button" onClick={() => (setTold(""), area.current?.focus())}>
              Close
            </button>
          </p>
        )}
        {file?.isDefinition && (
          <ProblemList
            problems={problems}
            canFix={list?.canSave ?? false}
            lineOf={(at) => area.current?.lineOf(at) ?? 1}
            onGo={(problem) => area.current?.goToProblem(problem)}
            onFix={(problem) => area.current?.fix(problem)}
          />
        )}
      </section>
    </main>
  );
}
