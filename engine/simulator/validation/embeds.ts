import { characters, type Fields, type Form, type Path } from "./form.ts";

/** Characters that the embeds of one message may have together (source: Discord docs, resources/message). */
const TOTAL = 6000;
const ADDRESS = ["http", "https"];
const MEDIA = ["http", "https", "attachment"];
const TIMESTAMP = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

export function checkEmbeds(form: Form, value: unknown): void {
  const embeds = form.list(["embeds"], value, 10) ?? [];
  let total = 0;
  for (const [index, item] of embeds.entries()) {
    const embed = form.object(["embeds", index], item);
    if (embed) total += checkEmbed(form, ["embeds", index], embed);
  }
  if (total > TOTAL) {
    form.add(["embeds"], "MAX_EMBED_SIZE_EXCEEDED", `Embed size exceeds maximum size of ${TOTAL}`);
  }
}

/** @returns how many characters count towards the total */
function checkEmbed(form: Form, path: Path, embed: Fields): number {
  form.text([...path, "title"], embed.title, 256);
  form.text([...path, "description"], embed.description, 4096);
  form.url([...path, "url"], embed.url, ADDRESS);
  form.integer([...path, "color"], embed.color, 0, 0xffffff);
  const { timestamp } = embed;
  const dated = timestamp === undefined || timestamp === null ||
    (TIMESTAMP.test(String(timestamp)) && !Number.isNaN(Date.parse(String(timestamp))));
  if (!dated) {
    form.add(
      [...path, "timestamp"],
      "DATE_TIME_TYPE_PARSE",
      `Could not parse ${timestamp}. Should be ISO8601.`,
    );
  }
  let size = sizeOf(embed.title) + sizeOf(embed.description);
  for (const name of ["image", "thumbnail"]) {
    const media = embed[name] ? form.object([...path, name], embed[name]) : undefined;
    if (media) form.url([...path, name, "url"], media.url, MEDIA);
  }
  const footer = embed.footer ? form.object([...path, "footer"], embed.footer) : undefined;
  if (footer) {
    form.text([...path, "footer", "text"], footer.text, 2048, { required: true });
    form.url([...path, "footer", "icon_url"], footer.icon_url, MEDIA);
    size += sizeOf(footer.text);
  }
  const author = embed.author ? form.object([...path, "author"], embed.author) : undefined;
  if (author) {
    form.text([...path, "author", "name"], author.name, 256, { required: true });
    form.url([...path, "author", "url"], author.url, ADDRESS);
    form.url([...path, "author", "icon_url"], author.icon_url, MEDIA);
    size += sizeOf(author.name);
  }
  const fields = form.list([...path, "fields"], embed.fields, 25) ?? [];
  for (const [index, item] of fields.entries()) {
    const field = form.object([...path, "fields", index], item);
    if (!field) continue;
    form.text([...path, "fields", index, "name"], field.name, 256, { required: true });
    form.text([...path, "fields", index, "value"], field.value, 1024, { required: true });
    size += sizeOf(field.name) + sizeOf(field.value);
  }
  return size;
}

function sizeOf(value: unknown): number {
  return typeof value === "string" ? characters(value) : 0;
}
