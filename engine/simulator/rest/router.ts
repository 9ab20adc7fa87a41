import type { Route } from "./route.ts";

interface Branch {
  readonly words: Map<string, Branch>;
  any?: Branch;
  readonly routes: Map<string, Route & { readonly names: readonly string[] }>;
}

export type Found =
  | { readonly route: Route; readonly params: Readonly<Record<string, string>> }
  | "no such path"
  | "no such method";

/** Finds the route of a path by walking its parts; the cost does not grow with the number of routes. */
export class Router {
  readonly #root: Branch = newBranch();

  constructor(routes: readonly Route[]) {
    for (const route of routes) this.#add(route);
  }

  /** @param path without a query, beginning with `/` */
  find(method: string, path: string): Found {
    const parts = path.split("/");
    const values: string[] = [];
    let branch = this.#root;
    for (let i = 1; i < parts.length; i++) {
      const part = parts[i]!;
      const word = branch.words.get(part);
      if (word) branch = word;
      else if (branch.any && part !== "") {
        values.push(decode(part));
        branch = branch.any;
      } else return "no such path";
    }
    if (branch.routes.size === 0) return "no such path";
    const route = branch.routes.get(method);
    if (!route) return "no such method";
    const params: Record<string, string> = {};
    for (let i = 0; i < values.length; i++) params[route.names[i]!] = values[i]!;
    return { route, params };
  }

  #add(route: Route): void {
    const names: string[] = [];
    let branch = this.#root;
    for (const part of route.path.split("/").slice(1)) {
      if (part.startsWith("{")) {
        names.push(part.slice(1, -1));
        branch = branch.any ??= newBranch();
      } else {
        let next = branch.words.get(part);
        if (!next) branch.words.set(part, next = newBranch());
        branch = next;
      }
    }
    branch.routes.set(route.method, { ...route, names });
  }
}

function newBranch(): Branch {
  return { words: new Map(), routes: new Map() };
}

function decode(part: string): string {
  if (!part.includes("%")) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
