export function tryProgram(_program: unknown, _text: string, _c: unknown): Promise<string[]> {
  return Promise.resolve([]);
}
