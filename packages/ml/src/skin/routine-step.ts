/** The steps of a day's routine, in order. */
export const routineSteps = ["cleanser", "toner", "serum", "moisturizer", "sunscreen"] as const;
export type RoutineStep = (typeof routineSteps)[number];

const words: Record<RoutineStep, RegExp> = {
  sunscreen: /\bsun|spf|\buv\b/,
  cleanser: /clean|wash|makeup-remov|micellar/,
  toner: /toner|mist|essence|lotion-toner/,
  serum: /serum|ampoule|treatment|booster|face-oil/,
  moisturizer: /moisturi|cream|emulsion|hydrator/,
};

/** Body, lips and eyes have routines of their own. */
const ELSEWHERE = /\b(?:body|hand|foot|hair|lip|eye|nail|bath|set|kit|gift)s?\b|exfoli|scrub|mask/;

/** The step that a category is for, told from its slug (`face-wash`, `serum`, `sunscreens`); undefined for what is no daily step. */
export function routineStep(category: string): RoutineStep | undefined {
  if (ELSEWHERE.test(category)) return undefined;
  const steps: readonly RoutineStep[] = ["sunscreen", ...routineSteps];
  return steps.find((step) => words[step].test(category));
}
