/**
 * The floor: the least Deno program that answers the same commands with the same messages, over WebSocket and fetch.
 * Run as a process of its own by the benchmarks: `floor.ts API_URL TOKEN COMMAND`.
 */
const [apiUrl, token, command] = Deno.args as [string, string, string];
const headers = { authorization: `Bot ${token}`, "content-type": "application/json" };

async function post(path: string, body: unknown): Promise<void> {
  const response = await fetch(`${apiUrl}/v10${path}`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  await response.body?.cancel();
}

const greeting = (who: string, from: string) => ({
  embeds: [{ title: `Hello, ${who}!`, description: `<@${from}> sends kind greetings.`, color: 0x5865f2 }],
  allowed_mentions: { parse: [] },
});

const gateway = await (await fetch(`${apiUrl}/v10/gateway/bot`, { headers })).json();
const socket = new WebSocket(`${gateway.url}/?v=10&encoding=json`);
socket.onmessage = ({ data }) => {
  const { op, t, d } = JSON.parse(data);
  if (op === 10) {
    setInterval(() => socket.send(JSON.stringify({ op: 1, d: null })), d.heartbeat_interval);
    socket.send(JSON.stringify({ op: 2, d: { token, intents: 33281, properties: {} } }));
  }
  if (t === "MESSAGE_CREATE" && d.content.startsWith(`!${command} `)) {
    const who = d.mentions[0].global_name;
    post(`/channels/${d.channel_id}/messages`, {
      ...greeting(who, d.author.id),
      message_reference: { message_id: d.id },
    });
  }
  if (t === "INTERACTION_CREATE" && d.data.name === command) {
    const who = d.data.resolved.users[d.data.options[0].value].global_name;
    post(`/interactions/${d.id}/${d.token}/callback`, { type: 4, data: greeting(who, d.member.user.id) });
  }
};
socket.onclose = () => Deno.exit(0);
