import { Component, type ComponentType, createElement, type FunctionComponent } from "preact";

/** A component that draws anew only when one of its properties is another one. */
export function memo<Props extends object>(Inner: FunctionComponent<Props>): ComponentType<Props> {
  return class Memo extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      const names = new Set([...Object.keys(this.props), ...Object.keys(next)]) as Set<keyof Props>;
      return [...names].some((name) => next[name] !== (this.props as Readonly<Props>)[name]);
    }
    override render() {
      return createElement(Inner, this.props as Props);
    }
  };
}
