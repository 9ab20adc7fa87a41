import type {
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackComponent,
} from "discord-api-types/v10";
import { isSelect } from "../validation/select.ts";

type Component = Record<string, unknown>;

/**
 * Components as Discord gives them back: each with a number as its id, and selects with how many values they take
 * (source: Discord docs, components/reference, anatomy of a component).
 */
export function receivedComponents<
  Top extends APIMessageTopLevelComponent | APIModalInteractionResponseCallbackComponent,
>(components: readonly Top[]): Top[] {
  const taken = new Set<unknown>();
  collectIds(components as unknown as Component[], taken);
  let next = 0;
  const newId = () => {
    do next++; while (taken.has(next));
    return next;
  };
  return received(components as unknown as Component[], newId) as unknown as Top[];
}

function collectIds(components: readonly Component[], taken: Set<unknown>): void {
  for (const { id, components: inner, accessory, component } of components) {
    if (id) taken.add(id);
    if (component) collectIds([component as Component], taken);
    if (Array.isArray(inner)) collectIds(inner, taken);
    if (accessory) collectIds([accessory as Component], taken);
  }
}

function received(components: readonly Component[], newId: () => number): Component[] {
  return components.map(({ components: inner, accessory, component, id, ...rest }) => ({
    ...(isSelect(rest.type) ? { min_values: 1, max_values: 1 } : {}),
    ...rest,
    id: id || newId(),
    ...(Array.isArray(inner) ? { components: received(inner, newId) } : {}),
    ...(component ? { component: received([component as Component], newId)[0] } : {}),
    ...(accessory ? { accessory: received([accessory as Component], newId)[0] } : {}),
  }));
}
