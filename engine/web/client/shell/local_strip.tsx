/** Nobody shall take this page for the real Discord, nor fear that it reaches there. */
export function LocalStrip() {
  return (
    <div class="local-strip" role="note">
      <strong>LOCAL</strong>
      <span>
        A private Discord inside your program.<span class="wide-only">
          {" "}Nothing here reaches the real one.
        </span>
      </span>
    </div>
  );
}
