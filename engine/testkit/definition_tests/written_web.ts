import type { Web } from "../../http/mod.ts";
import type { WebAnswer } from "../../schema/keys/tests/web.ts";

/** An address of the public internet that nobody is ever asked at: what is sent goes nowhere. */
const ADDRESS = "93.184.215.14";

/** Stands in for the web: each host answers what the test says, and there are no others. */
export function writtenWeb(answers: readonly WebAnswer[]): Web {
  const answerOf = (hostname: string) => answers.find(({ host }) => host.text.toLowerCase() === hostname);
  return {
    resolve: (hostname) =>
      answerOf(hostname)
        ? Promise.resolve([ADDRESS])
        : Promise.reject(new Error(`the test says under \`web\` nothing of ${hostname}`)),
    send({ url }, receiver) {
      const { status = 404, body = "" } = answerOf(url.hostname) ?? {};
      const type = /^\s*[[{"]/.test(body) ? "application/json" : "text/plain";
      receiver.head(status, (name) => name === "content-type" ? type : undefined);
      receiver.chunk(new TextEncoder().encode(body));
      return Promise.resolve();
    },
  };
}
