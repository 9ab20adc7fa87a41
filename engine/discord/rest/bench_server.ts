/** Answers every post as Discord answers a new message, in a process of its own so that only the client is measured. */
const answer = JSON.stringify({ id: "1234567890123456789", content: "x".repeat(200) });
const headers = {
  "content-type": "application/json",
  "x-ratelimit-limit": "5",
  "x-ratelimit-remaining": "4",
};
const options = {
  hostname: "127.0.0.1",
  port: 0,
  onListen: ({ port }: Deno.NetAddr) => console.log(port),
};
Deno.serve(options, async (request) => {
  await request.text();
  return new Response(answer, { headers });
});
