import { Icon } from "../basics/icon.tsx";

/** The page was opened without its token, or the program was started anew and has another one. */
export function LockedNotice() {
  return (
    <main class="locked">
      <Icon name="link" size={40} />
      <h1>Open the page by the address in your terminal</h1>
      <p>
        The program printed an address that ends in a long code. It is different each time the program starts,
        so an old tab or a bookmark does not work. Copy the whole new address into this window.
      </p>
    </main>
  );
}
