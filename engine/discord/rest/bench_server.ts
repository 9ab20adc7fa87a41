/** Answers every post as Discord answers a new message, in a thread of its own. */
const answer = JSON.stringify({ id: "1234567890123456789", content: "x".repeat(200) });
const headers = {
  "content-type": "application/json",
  "x-ratelimit-limit": "5",
  "x-ratelimit-remaining": "4",
};
const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen() {} }, async (request) => {
  await request.text();
  return new Response(answer, { headers });
});
self.postMessage(server.addr.port);
