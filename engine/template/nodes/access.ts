/** Names, the fields below them, and places in lists. */
import { BROKEN, type Compiled, type Compiler, type Compute, type NodeOf, quote } from "../compiled.ts";
import { namespaceOf, reportNamespace } from "../namespace.ts";
import { fieldReader, isMadeByDiscord } from "../path.ts";
import { isRecord } from "../print.ts";
import { describe, isList, isMap, isNamespace, isObject } from "../type.ts";
import { reportUnknownField, reportUnknownVariable } from "../unknown.ts";

export function compileName(node: NodeOf<"id">, compiler: Compiler): Compiled {
  const { place, loop } = compiler;
  const name = place.text.slice(node.start, node.end);
  if (name === loop?.name) return { type: loop.type, run: (_, item) => item, authored: false };
  if (!Object.hasOwn(place.variables, name)) {
    reportUnknownVariable(place, name, node.start);
    return BROKEN;
  }
  const type = place.variables[name]!;
  if (isNamespace(type)) {
    reportNamespace({ name, space: type }, node.start, node.end, place);
    return BROKEN;
  }
  compiler.uses.add(name);
  return { type, run: (scope) => scope[name], authored: false };
}

export function compileField(node: NodeOf<".">, compiler: Compiler): Compiled {
  const space = namespaceOf(node.args[0], compiler);
  if (space) {
    const below = compiler.place.text.slice(node.pos, node.end);
    reportNamespace(space, node.args[0].start, node.end, compiler.place, below);
    return BROKEN;
  }
  const owner = compiler.compile(node.args[0]);
  // The parser saw a stand-in of the same length where the name is no plain word.
  const name = compiler.place.text.slice(node.pos, node.end);
  return field(owner, name, { owner: node.args[0], start: node.pos, end: node.end }, compiler);
}

/** `list[0]`, `map[name]`, and `options["name"]` as another way to write a field. */
export function compileIndex(node: NodeOf<"[]">, compiler: Compiler): Compiled {
  const [ownerNode, indexNode] = node.args;
  const owner = compiler.compile(ownerNode);
  const index = compiler.compile(indexNode);
  if (owner.type === "anything" || index.type === "anything") {
    const run: Compute = (scope, item) => entryOrElement(owner.run(scope, item), index.run(scope, item));
    return { type: "anything", run, authored: false };
  }
  const { start, end } = indexNode;
  if (isObject(owner.type) && typeof index.literal === "string") {
    return field(owner, index.literal, { owner: ownerNode, start, end, quoted: true }, compiler);
  }
  if (isList(owner.type) && index.type === "number") {
    const { list } = owner.type;
    return {
      type: list,
      run: (scope, item) => element(owner.run(scope, item), index.run(scope, item)),
      authored: owner.authored,
    };
  }
  if (isMap(owner.type) && index.type === "text") {
    const { map } = owner.type;
    return {
      type: map,
      run: (scope, item) => entry(owner.run(scope, item), index.run(scope, item)),
      authored: false,
    };
  }
  const words = quote(compiler, ownerNode);
  compiler.place.report(start, end, {
    code: "expression-operator",
    message: isList(owner.type)
      ? `A place in the list ${words} is a number, and this is ${describe(index.type)}.`
      : `Square brackets do not work on ${words}, which is ${describe(owner.type)}.`,
    expected: isMap(owner.type)
      ? "a text"
      : isObject(owner.type)
      ? "a name in quotes"
      : isList(owner.type)
      ? "0 for the first place"
      : "a list before the bracket; slice(text, 0, 1) takes a part of a text",
  });
  return BROKEN;
}

interface FieldPlace {
  readonly owner: NodeOf<".">["args"][0];
  readonly start: number;
  readonly end: number;
  readonly quoted?: true;
}

function field(owner: Compiled, name: string, place: FieldPlace, compiler: Compiler): Compiled {
  const { type } = owner;
  if (isMap(type) || type === "anything") {
    const { run } = owner;
    const below = isMap(type) ? type.map : "anything";
    return { type: below, run: (scope, item) => entry(run(scope, item), name), authored: false };
  }
  if (!isObject(type) || !Object.hasOwn(type.fields, name)) {
    const path = quote(compiler, place.owner).replaceAll("`", "");
    const inset = place.quoted ? 1 : 0;
    reportUnknownField(compiler.place, {
      type,
      path,
      pathStart: place.owner.start,
      name,
      start: place.start + inset,
      end: place.end - inset,
    });
    return BROKEN;
  }
  type.onRead?.(name);
  const read = fieldReader(name);
  const { run } = owner;
  return {
    type: type.fields[name]!,
    run: (scope, item) => read(run(scope, item)),
    authored: isMadeByDiscord(type, name),
  };
}

/** What is only known at run time: a list has places, everything else has names. */
function entryOrElement(value: unknown, index: unknown): unknown {
  return Array.isArray(value) ? element(value, index) : entry(value, index);
}

function element(list: unknown, index: unknown): unknown {
  return Array.isArray(list) && Number.isInteger(index) ? list[Number(index)] : undefined;
}

/** People choose the names in a map, so only its own count. */
function entry(map: unknown, name: unknown): unknown {
  return isRecord(map) && typeof name === "string" && Object.hasOwn(map, name) ? map[name] : undefined;
}
