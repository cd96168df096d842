import type { Permission } from "@dewy/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { trpc } from "../api/trpc.ts";
import type { Me } from "./require-staff.ts";

/** The signed-in member of staff, below the shell, whose guard has already asked. */
export const useMe = (): Me => useSuspenseQuery(trpc.admin.auth.me.queryOptions()).data;

export function useMay(permission: Permission): boolean {
  return useMe().permissions.includes(permission);
}
