import { useEffect, useRef } from "preact/hooks";

/**
 * Files that are dropped anywhere on the page, but for a dialog, which has fields of its own. Without this, the browser
 * would leave the page and show the file.
 */
export function useDroppedFiles(onFiles: (files: readonly File[]) => void): void {
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      const files = [...event.dataTransfer?.files ?? []];
      if (files.length === 0 || event.defaultPrevented) return;
      event.preventDefault();
      if (!document.querySelector("dialog[open]")) latest.current(files);
    };
    addEventListener("dragover", onDragOver);
    addEventListener("drop", onDrop);
    return () => {
      removeEventListener("dragover", onDragOver);
      removeEventListener("drop", onDrop);
    };
  }, []);
}
