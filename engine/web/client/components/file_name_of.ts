/** The last part of an address: `stats.csv` of `attachment://stats.csv` and of `https://cdn.example/1/stats.csv?x=1`. */
export function fileNameOf(url: string): string {
  const path = url.replace(/[?#].*$/, "");
  const last = path.slice(path.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(last) || url;
  } catch {
    return last;
  }
}
