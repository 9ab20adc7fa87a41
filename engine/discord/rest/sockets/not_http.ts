/** What came cannot be read as an answer. */
export class NotHttp extends Error {
  override readonly name = "NotHttp";
}
