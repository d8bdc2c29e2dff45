import type { Intent } from '../intent.ts';
import { DANGER } from './urgent/danger.ts';
import { SELF_HARM } from './urgent/self-harm.ts';

/** Danger to a life: plain, kind, and always towards people who can help. Nothing is improvised. */
export const URGENT: readonly Intent[] = [SELF_HARM, DANGER];
