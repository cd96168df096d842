import { Presets, SingleBar } from "cli-progress";

export interface Progress {
  show(done: number, of: number): void;
  end(): void;
}

/** A bar on a terminal; elsewhere a plain line each tenth. */
export function showProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return plainLines((text) => stream.write(`${text}\n`));
  const bar = new SingleBar(
    { format: "{bar} {percentage} %  {value} of {total} rows  {eta_formatted} left", stream },
    Presets.shades_classic,
  );
  let started = false;
  return {
    show(done, of) {
      if (!started) bar.start(of, 0);
      started = true;
      bar.update(done);
    },
    end: () => bar.stop(),
  };
}

function plainLines(write: (text: string) => void): Progress {
  let told = -1;
  return {
    show(done, of) {
      const tenth = Math.floor((done / of) * 10);
      if (tenth > told) write(`${done} of ${of} rows`);
      told = Math.max(told, tenth);
    },
    end() {},
  };
}
