import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkout } from "../machine/pinned.ts";

interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples: number[];
  timeDeltas: number[];
}

/** Where the time went by the .cpuprofile files of a folder: the frames with most time of their own, idle time left out. */
export async function topFrames(folder: string, count = 25): Promise<string> {
  const own = new Map<string, number>();
  for (const file of await readdir(folder)) {
    const profile = JSON.parse(await readFile(join(folder, file), "utf8")) as Profile;
    const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
    for (const [at, id] of profile.samples.entries()) {
      const frame = frames.get(id) ?? "";
      own.set(frame, (own.get(frame) ?? 0) + (profile.timeDeltas[at] ?? 0));
    }
  }
  own.delete("(idle)");
  const all = [...own.values()].reduce((sum, time) => sum + time, 0);
  return [...own]
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([frame, time]) => `${((100 * time) / all).toFixed(1).padStart(5)} %  ${frame}`)
    .join("\n");
}

function nameOf({ functionName, url, lineNumber }: Profile["nodes"][number]["callFrame"]): string {
  const name = functionName || "(anonymous)";
  if (url === "") return name;
  return `${name}  ${url.replace("file://", "").replace(checkout, "")}:${lineNumber + 1}`;
}
