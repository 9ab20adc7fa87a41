import { useMemo } from "preact/hooks";
import type { Block, List } from "../markdown/nodes.ts";
import { parseMarkdown } from "../markdown/parse_markdown.ts";
import { InlineNodes } from "./inline_nodes.tsx";

/** A text in Discord's markdown. */
export function Markdown({ text }: { text: string }) {
  const blocks = useMemo(() => parseMarkdown(text), [text]);
  return <div class="markdown">{blocks.map((block, at) => <BlockNode key={at} block={block} />)}</div>;
}

function BlockNode({ block }: { block: Block }) {
  switch (block.type) {
    case "paragraph":
      return (
        <div class="md-text">
          <InlineNodes nodes={block.children} />
        </div>
      );
    case "subtext":
      return (
        <small class="md-subtext">
          <InlineNodes nodes={block.children} />
        </small>
      );
    case "heading": {
      // The page's own headings are of level 1 and 2; a message's begin below them.
      const Heading = `h${block.level + 2}` as "h3" | "h4" | "h5";
      return (
        <Heading class={`md-h${block.level}`}>
          <InlineNodes nodes={block.children} />
        </Heading>
      );
    }
    case "code_block":
      return (
        <pre class="md-code-block" tabIndex={0}><code data-language={block.language}>{block.text}</code></pre>
      );
    case "quote":
      return (
        <blockquote class="md-quote">
          {block.children.map((inner, at) => <BlockNode key={at} block={inner} />)}
        </blockquote>
      );
    case "list":
      return <ListNode list={block} />;
  }
}

function ListNode({ list }: { list: List }) {
  const items = list.items.map((item, at) => (
    <li key={at}>
      <InlineNodes nodes={item.children} />
      {item.lists.map((inner, at) => <ListNode key={at} list={inner} />)}
    </li>
  ));
  return list.start === undefined
    ? <ul class="md-list">{items}</ul>
    : <ol class="md-list" start={list.start}>{items}</ol>;
}
