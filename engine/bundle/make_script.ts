/** A module of the bundle → a script that does the same; see open_bundle.ts. */
import {
  type AnyNode,
  type Identifier,
  type ImportDeclaration,
  type Literal,
  parse,
  type Program,
} from "acorn";
import { full } from "acorn-walk";
import { type Edit, edited } from "./edit.ts";
import { AFTER, BEFORE } from "./open_bundle.ts";

/**
 * Lines stay where they are, so that the map of the module is also the script's.
 *
 * @throws {Error} for a module that imports something else than a neighbour or a part of Node, or that changes later what
 *   it gives to others, who would not see it
 */
export function makeScript(module: string): string {
  const program = parse(module, { ecmaVersion: "latest", sourceType: "module" });
  const given = new Map<string, string>();
  const edits = [...editsOfBody(program, given), ...editsInside(program, module)];
  for (const name of changedNames(program)) {
    if ([...given.values()].includes(name)) {
      throw new Error(`"${name}" is given to other modules, and changed.`);
    }
  }
  const exports = Array.from(given, ([name, own]) => `${JSON.stringify(name)}: ${own}`);
  return `${BEFORE}${edited(module, edits)}\nreturn { ${exports.join(", ")} };${AFTER}`;
}

/** The imports and exports. @param given gets the names of what the module gives, and what they stand for in it */
function* editsOfBody({ body }: Program, given: Map<string, string>): Generator<Edit> {
  for (const statement of body) {
    const { start, end } = statement;
    switch (statement.type) {
      case "ImportDeclaration":
        yield { start, end, text: loadOf(statement) };
        break;
      case "ExportDefaultDeclaration":
        given.set("default", DEFAULT);
        yield { start, end: statement.declaration.start, text: `const ${DEFAULT} = ` };
        break;
      case "ExportNamedDeclaration":
        if (statement.source || statement.declaration) {
          throw new Error("Only lists of names can be exported.");
        }
        for (const { exported, local } of statement.specifiers) given.set(nameOf(exported), nameOf(local));
        yield { start, end, text: "" };
        break;
      case "ExportAllDeclaration":
        throw new Error("All of another module cannot be exported.");
    }
  }
}

function loadOf({ source, specifiers }: ImportDeclaration): string {
  const from = String(source.value);
  const isOfNode = from.startsWith("node:");
  if (!isOfNode && !NEIGHBOUR.test(from)) throw new Error(`"${from}" cannot be loaded by a script.`);
  const all = `load(${JSON.stringify(from)})`;
  const names = specifiers.map((specifier) => {
    const own = specifier.local.name;
    if (specifier.type === "ImportSpecifier") {
      return `{ ${JSON.stringify(nameOf(specifier.imported))}: ${own} } = ${all}`;
    }
    // A module of Node is its own default.
    const isWhole = isOfNode || specifier.type === "ImportNamespaceSpecifier";
    return isWhole ? `${own} = ${all}` : `{ default: ${own} } = ${all}`;
  });
  return names.length > 0 ? `const ${names.join(", ")};` : `${all};`;
}

const NEIGHBOUR = /^\.\/[^/]+\.js$/;
/** The name of a default export, which no bundler gives. */
const DEFAULT = "theDefaultExport";

/** `import(import.meta.resolve("./neighbour.js"))`, and what else asks for `import.meta`. */
function editsInside(program: Program, module: string): Edit[] {
  const edits: Edit[] = [];
  full(program, (node) => {
    if (node.type === "ImportExpression") {
      const neighbour = /^import\.meta\.resolve\((".*")\)$/.exec(
        module.slice(node.source.start, node.source.end),
      );
      if (!neighbour || !NEIGHBOUR.test(JSON.parse(neighbour[1]!))) return;
      edits.push({ start: node.start, end: node.end, text: `loadLater(${neighbour[1]})` });
    } else if (node.type === "MetaProperty" && node.meta.name === "import") {
      edits.push({ start: node.start, end: node.end, text: "meta" });
    }
  });
  return edits;
}

/** The names that are given a value after they were declared, in whatever part of the module. */
function changedNames(program: Program): Set<string> {
  const names = new Set<string>();
  full(program, (node) => {
    if (node.type === "AssignmentExpression") addNames(node.left, names);
    else if (node.type === "UpdateExpression") addNames(node.argument, names);
    else if (node.type === "ForInStatement" || node.type === "ForOfStatement") addNames(node.left, names);
  });
  return names;
}

/** @param target what is given a value */
function addNames(target: AnyNode | null, names: Set<string>): void {
  switch (target?.type) {
    case "Identifier":
      names.add(target.name);
      break;
    case "ObjectPattern":
      for (const property of target.properties) {
        addNames(property.type === "Property" ? property.value : property, names);
      }
      break;
    case "ArrayPattern":
      for (const element of target.elements) addNames(element, names);
      break;
    case "AssignmentPattern":
      addNames(target.left, names);
      break;
    case "RestElement":
      addNames(target.argument, names);
      break;
  }
}

function nameOf(name: Identifier | Literal): string {
  return name.type === "Identifier" ? name.name : String(name.value);
}
