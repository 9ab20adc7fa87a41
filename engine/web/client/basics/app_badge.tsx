/** Discord's mark of a bot. */
export function AppBadge() {
  return <span class="app-badge">APP</span>;
}
