/** The panel `files`: the project's definitions and extensions as a person writes them. Offsets count UTF-16 code units. */

/** Lines end with `\n` alone in all texts that go to the page or come from it. */
export interface FilesPanel {
  readonly asks: {
    readonly list: { readonly given: Record<never, never>; readonly answer: FileList };
    readonly read: { readonly given: { readonly path: string }; readonly answer: FileText };
    /** What would be wrong if the file had this text. */
    readonly check: { readonly given: TextOfFile; readonly answer: readonly FileProblem[] };
    readonly complete: { readonly given: PlaceInText; readonly answer: Completions };
    readonly hover: { readonly given: PlaceInText; readonly answer: Hover | null };
    readonly save: {
      readonly given: TextOfFile & {
        /** Of the text that was changed; `null` where the file is to be made. */
        readonly version: string | null;
      };
      readonly answer: { readonly version: string };
    };
  };
  /** Whenever a file or what is wrong with it has changed. */
  readonly news: FileList;
}

export interface FileList {
  readonly files: readonly FileFacts[];
  readonly canSave: boolean;
  /** What to do so that files can be saved, as a sentence; absent where they can. */
  readonly howToSave?: string;
}

export interface FileFacts {
  /** Relative to the project folder, with `/`: `bots/starter.yaml`. */
  readonly path: string;
  /** Names the content: two are equal only where all bytes are. */
  readonly version: string;
  readonly kind: "bot" | "example" | "extension";
  readonly errors: number;
  readonly warnings: number;
  /** Why an extension does not run; counts as an error. */
  readonly problem?: string;
}

export interface FileText {
  readonly text: string;
  readonly version: string;
  /** Whether it is a definition, which may be changed where saving is allowed. */
  readonly isDefinition: boolean;
}

export interface TextOfFile {
  readonly path: string;
  readonly text: string;
}

export interface PlaceInText extends TextOfFile {
  readonly at: number;
}

export interface FileProblem {
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly message: string;
  readonly from: number;
  readonly to: number;
  readonly expected?: string;
  readonly suggestion?: string;
  /** What stands right in the place of a stretch of the text. */
  readonly fix?: TextChange;
}

export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

export interface Completions {
  /** What they replace begins here. */
  readonly from: number;
  readonly to: number;
  readonly options: readonly CompletionOption[];
}

export interface CompletionOption {
  readonly label: string;
  readonly kind: "key" | "value" | "name" | "snippet";
  /** What is put in. */
  readonly insert: string;
  /** A few words beside the label. */
  readonly detail?: string;
  readonly description?: string;
  /** What comes next can be chosen, too. */
  readonly goesOn: boolean;
}

export interface Hover {
  readonly from: number;
  readonly to: number;
  readonly description: string;
}
