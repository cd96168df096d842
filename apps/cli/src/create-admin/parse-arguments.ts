import { parseArgs } from "node:util";
import { type StaffRole, staffRoles } from "@dewy/core";
import { CreateAdminError } from "./create-admin-error.ts";

export interface CreateAdminArguments {
  email: string | undefined;
  role: StaffRole;
  help: boolean;
}

export const usage = `npm run create-admin -- [options]

  --email you@example.com    whose account: a new one, or an existing one, which then gets this role and password
  --role admin|moderator     admin (unless said) may do everything; a moderator keeps orders, reviews and stock moving

The password is asked for on the terminal; ADMIN_PASSWORD gives it where there is none.`;

/** The command line. Throws CreateAdminError saying which part of it cannot be. */
export function parseArguments(args: string[]): CreateAdminArguments {
  const { email, role, help } = parse(args);
  const known = staffRoles.find((one) => one === role);
  if (!known) throw new CreateAdminError(`--role is ${staffRoles.join(" or ")}.`);
  return { email, role: known, help };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        email: { type: "string" },
        role: { type: "string", default: "admin" },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    throw new CreateAdminError(`${(error as Error).message.split(". ")[0]}. ${usage}`, { cause: error });
  }
}
