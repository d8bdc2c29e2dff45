import type { AssistantPort } from '../ports.ts';
import type { Handlers } from './handlers.ts';

type ConsentHandlers = Pick<Handlers, 'readConsents' | 'changeConsent'>;

/** What a person allows. */
export const consentHandlers = (assistant: () => AssistantPort): ConsentHandlers => ({
  readConsents: ({ signedIn }) => assistant().consents.read(signedIn.user.id),
  changeConsent: ({ signedIn, params, body }) =>
    assistant().consents.change(signedIn.user.id, params.purpose, body.granted),
});
