/** From this many pieces on, pages say the same however many there are; below it they say how many are left. A trigger (migration 016) has it, too. */
export const PLENTY = 10;
