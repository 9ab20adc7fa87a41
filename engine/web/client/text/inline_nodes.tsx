import type { Inline, Style } from "../markdown/nodes.ts";
import { ExternalLink } from "../basics/external_link.tsx";
import { ChannelMention, CommandMention, RoleMention, UserMention } from "./mentions.tsx";
import { Spoiler } from "./spoiler.tsx";
import { Timestamp } from "./timestamp.tsx";

const TAGS: Readonly<Record<Exclude<Style, "spoiler">, "strong" | "em" | "u" | "s">> = {
  strong: "strong",
  emphasis: "em",
  underline: "u",
  strike: "s",
};

/** Inline nodes as elements. Text only ever becomes text. */
export function InlineNodes({ nodes }: { nodes: readonly Inline[] }) {
  return <>{nodes.map((node, at) => typeof node === "string" ? node : <InlineNode key={at} node={node} />)}
  </>;
}

function InlineNode({ node }: { node: Exclude<Inline, string> }) {
  switch (node.type) {
    case "code":
      return <code class="md-code">{node.text}</code>;
    case "link":
      return (
        <ExternalLink url={node.url}>
          <InlineNodes nodes={node.children} />
        </ExternalLink>
      );
    case "user":
      return <UserMention id={node.id} />;
    case "role":
      return <RoleMention id={node.id} />;
    case "channel":
      return <ChannelMention id={node.id} />;
    case "everyone":
      return <span class="mention">{node.text}</span>;
    case "emoji":
      return <span class="custom-emoji">:{node.name}:</span>;
    case "time":
      return <Timestamp seconds={node.seconds} style={node.style} />;
    case "command":
      return <CommandMention name={node.name} />;
    case "spoiler":
      return (
        <Spoiler>
          <InlineNodes nodes={node.children} />
        </Spoiler>
      );
    default: {
      const Tag = TAGS[node.type];
      return (
        <Tag>
          <InlineNodes nodes={node.children} />
        </Tag>
      );
    }
  }
}
