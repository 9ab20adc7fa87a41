/**
 * Looks through the write-ahead log that a killed process has left. SQLite reads it up to the first frame that is damaged and
 * passes over all that comes after, in silence (source: https://www.sqlite.org/fileformat2.html#the_write_ahead_log).
 */

const HEADER = 32;
const FRAME_HEADER = 24;
const MAGIC = 0x377f0682;

/**
 * Whether changes that were committed stand behind a damaged place, where SQLite does not read them. A change that was being
 * written when the process ended is none of these: nobody was told that it is saved. That the very last one is damaged cannot
 * be told from that. Call it while nobody has the database open.
 * @throws what the system throws
 */
export function losesCommits(database: string): boolean {
  const log = read(`${database}-wal`);
  // Where only a header stands, nothing was written behind it.
  if (log.length <= HEADER + FRAME_HEADER) return false;
  const view = new DataView(log.buffer, log.byteOffset, log.length);
  const magic = view.getUint32(0);
  const pageSize = view.getUint32(8);
  const isSound = (magic === MAGIC || magic === MAGIC + 1) && pageSize >= 512 && pageSize <= 65_536 &&
    (pageSize & (pageSize - 1)) === 0;
  const sums = new Checksum(view, magic === MAGIC);
  if (!isSound || !sums.holds(0, 24, 24)) return true;

  const frame = FRAME_HEADER + pageSize;
  let isBroken = false;
  for (let at = HEADER; at + frame <= log.length; at += frame) {
    // Frames with other salts are left over from an earlier use of the file.
    const isOurs = view.getUint32(at + 8) === view.getUint32(16) &&
      view.getUint32(at + 12) === view.getUint32(20);
    if (isBroken) {
      if (isOurs && view.getUint32(at + 4) !== 0) return true;
    } else if (isOurs) {
      sums.add(at, 8);
      isBroken = !sums.holds(at + FRAME_HEADER, pageSize, at + 16);
    } else isBroken = true;
  }
  return false;
}

/** The sums go on from frame to frame. */
class Checksum {
  #first = 0;
  #second = 0;

  constructor(private readonly view: DataView, private readonly littleEndian: boolean) {}

  add(at: number, length: number): void {
    const { view, littleEndian } = this;
    let [first, second] = [this.#first, this.#second];
    for (let word = at; word < at + length; word += 8) {
      first = (first + view.getUint32(word, littleEndian) + second) >>> 0;
      second = (second + view.getUint32(word + 4, littleEndian) + first) >>> 0;
    }
    [this.#first, this.#second] = [first, second];
  }

  /** Adds a stretch, and compares with what is written. */
  holds(at: number, length: number, written: number): boolean {
    this.add(at, length);
    return this.view.getUint32(written) === this.#first && this.view.getUint32(written + 4) === this.#second;
  }
}

function read(path: string): Uint8Array {
  try {
    return Deno.readFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return new Uint8Array();
    throw error;
  }
}
