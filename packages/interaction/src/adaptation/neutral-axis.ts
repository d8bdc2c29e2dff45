/** The middle of every axis, where nothing is adapted. */
export const NEUTRAL_AXIS = 0.5;
