/** A server in the place of Discord's that repeats what it was sent, token and all. */
export function startTalkativeApi(status: number, token: string): AsyncDisposable & { readonly url: string } {
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, (request) => {
    const sent = `${request.headers.get("authorization")} ${token}`;
    const body = {
      message: `refused: ${sent}`,
      code: 0,
      url: token,
      errors: { name: { _errors: [{ code: sent, message: sent }] } },
    };
    return Response.json(body, { status, headers: { "x-sent": sent } });
  });
  return {
    url: `http://127.0.0.1:${server.addr.port}/api`,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}
