/** How far an answer turns its request down. */
export const REFUSAL_DEGREES = ['comply', 'partial', 'full'] as const;

export type RefusalDegree = (typeof REFUSAL_DEGREES)[number];
