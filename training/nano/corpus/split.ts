/** Which requests are drawn from: held-out ones share no wording and no slot filler with training. */
export type Split = 'training' | 'heldOut';
