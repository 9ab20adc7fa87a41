/** Requests to other services on the web, and calls from them: the one folder that talks to anybody but Discord. */
export { HttpClient } from "./http_client.ts";
export { OPEN_WEB, type Web } from "./open_web.ts";
export { listenForWebhooks, type ReceiveOptions, type WebhookServer } from "./receive.ts";
export type { Exchange, Receiver, Resolve, Send } from "./parts.ts";
