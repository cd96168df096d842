import { actives } from "./heroes/actives.ts";
import { botanicals } from "./heroes/botanicals.ts";
import { comforts } from "./heroes/comforts.ts";
import { fruits } from "./heroes/fruits.ts";

/** Every hero ingredient by name. */
export const heroes = { ...botanicals, ...fruits, ...actives, ...comforts };

export type HeroName = keyof typeof heroes;
