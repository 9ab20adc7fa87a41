/** Colours for code blocks, put in while the site is built: no script has to run for them. */

/** Kind of a token → what it looks like where it begins. The first that fits is taken. */
type Rules = readonly (readonly [kind: string | undefined, pattern: RegExp])[];

const YAML: Rules = [
  ["comment", /#.*/y],
  ["key", /(?:[\w.-]+|"[^"\n]*"|[^\s:{}[\],"'#&*-][^:{}[\],"'#\n]*)(?=:(?:\s|$))/my],
  ["text", /"(?:\\.|[^"\\])*"|'(?:''|[^'])*'/y],
  ["number", /(?:true|false|yes|no|on|off|null|\d+(?:\.\d+)?[smhdw]?)(?=\s*(?:[,}\]#]|$))/my],
  [undefined, /[-:{}[\],|>&*]/y],
  [undefined, /[^\s#:{}[\],"']+/y],
];

const TS: Rules = [
  ["comment", /\/\/.*|\/\*[^]*?\*\//y],
  ["text", /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/y],
  [
    "key",
    /\b(?:import|export|from|default|const|let|function|return|async|await|if|else|for|of|in|new|throw|try|catch|type|interface|readonly|as|class|extends|typeof|void)\b/y,
  ],
  ["number", /\b(?:true|false|undefined|null|\d[\d_.]*)\b/y],
  [undefined, /[\w$]+/y],
];

const SHELL: Rules = [
  ["comment", /#.*/y],
  ["text", /"[^"\n]*"|'[^'\n]*'/y],
  ["number", /--?[\w-]+/y],
  [undefined, /[^\s"'#]+/y],
];

const PYTHON: Rules = [
  ["comment", /#.*/y],
  ["text", /"""[^]*?"""|f?"[^"\n]*"|f?'[^'\n]*'/y],
  [
    "key",
    /@[\w.]+|\b(?:import|from|class|def|async|await|return|if|else|elif|for|in|not|and|or|None|True|False|with|as)\b/y,
  ],
  ["number", /\b\d[\d_.]*\b/y],
  [undefined, /\w+/y],
];

const LANGUAGES: Readonly<Record<string, Rules>> = {
  yaml: YAML,
  ts: TS,
  json: TS,
  sh: SHELL,
  python: PYTHON,
};

/** Code as HTML. @param language the first word behind the fence */
export function highlight(code: string, language: string): string {
  const rules = LANGUAGES[language];
  if (!rules) return escapeHtml(code);
  let html = "";
  for (let at = 0; at < code.length;) {
    const found = token(code, at, rules);
    const text = escapeHtml(found.text);
    html += found.kind === undefined ? text : `<span class="t-${found.kind}">${text}</span>`;
    at += found.text.length;
  }
  return html;
}

function token(code: string, at: number, rules: Rules): { kind?: string; text: string } {
  for (const [kind, pattern] of rules) {
    // A sign of a comment in the middle of a word is none.
    if (kind === "comment" && at > 0 && !/[\s(]/.test(code[at - 1]!) && code[at] === "#") continue;
    pattern.lastIndex = at;
    const text = pattern.exec(code)?.[0];
    if (text) return kind === undefined ? { text } : { kind, text };
  }
  return { text: code[at]! };
}

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll(
    '"',
    "&quot;",
  );
}
