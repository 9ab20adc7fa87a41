/** A folder for one test of files, removed with all that is in it when its scope ends. */
import { join } from "node:path";
import { oldNumbers } from "./numbered_files.ts";

export class TestFolder {
  readonly path = Deno.realPathSync(Deno.makeTempDirSync({ prefix: "cordial-log-" }));

  file(name: string): string {
    return join(this.path, name);
  }

  read(name: string): string {
    return Deno.readTextFileSync(this.file(name));
  }

  write(name: string, text: string): void {
    Deno.writeTextFileSync(this.file(name), text);
  }

  names(): string[] {
    return [...Deno.readDirSync(this.path)].map((entry) => entry.name).sort();
  }

  /** The lines of a log file and its older ones, the oldest first. */
  lines(name: string): string[] {
    const older = oldNumbers(this.file(name)).reverse().map((number) => `${name}.${number}`);
    return [...older, name].flatMap((each) => this.read(each).split("\n").slice(0, -1));
  }

  [Symbol.dispose](): void {
    Deno.removeSync(this.path, { recursive: true });
  }
}
