import { mkdir, mkdtemp, open, rename, rm } from "node:fs/promises";
import { dirname, join, normalize, sep } from "node:path";
import { BackupError } from "./backup-format.ts";
import { listFiles, STAGE } from "./list-files.ts";

export interface StagedMedia {
  /** Keeps a picture, by its path in the media folder with `/`. */
  write(name: string, content: AsyncIterable<Buffer>): Promise<void>;
  /** Moves what was kept into the media folder, over what has the same name. */
  moveIn(): Promise<void>;
  /** Removes what was not moved. */
  discard(): Promise<void>;
}

/** Pictures wait apart in the media folder until the database has theirs. */
export async function stageMedia(mediaDir: string): Promise<StagedMedia> {
  await mkdir(mediaDir, { recursive: true });
  const stage = await mkdtemp(join(mediaDir, STAGE));
  return {
    async write(name, content) {
      const path = join(stage, normalize(name));
      if (!path.startsWith(stage + sep))
        throw new BackupError(`The backup names a picture outside its folder: ${name}.`);
      await mkdir(dirname(path), { recursive: true });
      const file = await open(path, "wx", 0o644);
      try {
        for await (const chunk of content) await file.write(chunk);
        await file.sync();
      } finally {
        await file.close();
      }
    },
    async moveIn() {
      for await (const { path, name } of listFiles(stage)) {
        const place = join(mediaDir, name);
        await mkdir(dirname(place), { recursive: true });
        await rename(path, place);
      }
    },
    discard: () => rm(stage, { recursive: true, force: true }),
  };
}
