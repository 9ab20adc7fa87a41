/** What editors tell of placeholders, where a text stands that most people begin with. A schema cannot complete inside of texts. */
export const PLACEHOLDER_WORDS =
  "Placeholders in it are filled in: {user.name}, {user.mention}, {server.name}, {server.members}, {channel.mention}, " +
  "{options.NAME}, {data.NAME}, {now}, {prefix}.";
