/** Which hosts a bot may ask. */

/** `api.example.com`, `*.example.org`, each with a port where it is not 443. Never an address of numbers, or one label. */
const ENTRY = /^(\*\.)?([^\s/:*@?#\\]+\.[^\s/:*@?#\\.]*[^\s/:*@?#\\.\d][^\s/:*@?#\\.]*)(?::(\d{1,5}))?$/u;

/** An entry of the list as it is compared, names of other scripts in their ASCII form; `undefined` where it is none. */
export function readHost(text: string): string | undefined {
  const [, wildcard = "", name, port] = ENTRY.exec(text.trim()) ?? [];
  if (name === undefined || Number(port ?? 443) > 65_535 || port === "0") return undefined;
  const address = `https://${name}`;
  if (!URL.canParse(address)) return undefined;
  const { hostname } = new URL(address);
  if (/^[\d.]+$|^\[/.test(hostname)) return undefined;
  return `${wildcard}${hostname}${port === undefined || port === "443" ? "" : `:${port}`}`;
}

/** Whether a host, with its port where it is not 443, is one of the list. */
export function isListed(host: string, hosts: readonly string[]): boolean {
  return hosts.some((entry) => entry.startsWith("*.") ? host.endsWith(entry.slice(1)) : host === entry);
}
