import { parseArgs } from "node:util";

export interface Arguments {
  /** Works whose names start with one of these; all when there are none. */
  names: string[];
  rounds: number;
  seconds: number;
  profile: boolean;
  fresh: boolean;
  data: string | undefined;
}

export const usage = `npm run bench -- [name …] [options]

  name            a work, or all whose names start with it: list, list.cached, checkout
  --rounds 3      rounds of each side
  --seconds 5     length of a round
  --profile       name where the server's time goes (its figures are then lower)
  --fresh         make the databases anew
  --data <dir>    keep them there instead of in .data/bench`;

/** What the command line asks for; throws an error that says what is wrong with it. */
export function readArguments(args: string[]): Arguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      rounds: { type: "string", default: "3" },
      seconds: { type: "string", default: "5" },
      profile: { type: "boolean", default: false },
      fresh: { type: "boolean", default: false },
      data: { type: "string" },
    },
  });
  const number = (name: "rounds" | "seconds") => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < 1 || value > 600) throw new Error(`--${name} is a number from 1 to 600.`);
    return value;
  };
  const { profile, fresh, data } = values;
  return { names: positionals, rounds: number("rounds"), seconds: number("seconds"), profile, fresh, data };
}
