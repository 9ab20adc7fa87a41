import { useState } from "preact/hooks";
import { isToken } from "../connection/page_key.ts";
import { Icon } from "../basics/icon.tsx";

export interface LockedNoticeProps {
  /** Whether somebody has typed a token that does not hold. */
  readonly wasTried: boolean;
  /** Opens the page with what was typed. */
  readonly onToken: (token: string) => void;
}

/** The page was opened without its token, or with one that does not hold (any more). */
export function LockedNotice({ wasTried, onToken }: LockedNoticeProps) {
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState(
    wasTried ? "This is not the token of the program that runs now." : undefined,
  );
  const open = (event: Event) => {
    event.preventDefault();
    const token = typed.trim();
    if (!isToken(token)) return setProblem("A token has 16 to 128 letters and digits, - or _.");
    onToken(token);
  };
  return (
    <main class="locked">
      <Icon name="link" size={40} />
      <h1>This page needs its token</h1>
      <p>
        In the local Discord, open the page by the whole address that the program printed: it ends in a token,
        which is another one each time the program starts. For a bot on Discord, the token is what stands
        behind <code>DASHBOARD_TOKEN</code> in <code>.env</code>.
      </p>
      <form class="unlock" onSubmit={open}>
        <input
          type="password"
          aria-label="Token"
          aria-describedby="unlock-problem"
          placeholder="Paste the token"
          autoComplete="off"
          maxLength={200}
          autoFocus
          value={typed}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setProblem(undefined);
          }}
        />
        <button type="submit">Open</button>
      </form>
      <p id="unlock-problem" role="alert" class="unlock-problem">{problem}</p>
    </main>
  );
}
