import { useEffect, useState } from "preact/hooks";

/** A value once it has been the same for some milliseconds. */
export function useLater<T>(value: T, ms: number): T {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(() => value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return later;
}
