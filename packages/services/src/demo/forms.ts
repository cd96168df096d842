import { leaveOn } from "./forms/leave-on.ts";
import { lipAndBody } from "./forms/lip-and-body.ts";
import { rinseOff } from "./forms/rinse-off.ts";

/** Every kind of formula by name. */
export const forms = { ...rinseOff, ...leaveOn, ...lipAndBody };

export type FormName = keyof typeof forms;
