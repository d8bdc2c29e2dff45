import type { Config } from '../config/settings.ts';
import { readRedTeam } from '../constitution/read-red-team.ts';
import { recordEvents } from '../people/events.ts';
import type { AssistantPort, StorePort } from '../ports.ts';
import type { Handlers } from './handlers.ts';

type ConstitutionHandlers = Pick<
  Handlers,
  'readConstitution' | 'tryConstitution' | 'saveConstitution' | 'readRedTeam'
>;

/** What everything is held to: to read, to try, and for an owner to change. */
export function constitutionHandlers(options: {
  assistant: () => AssistantPort;
  store: Pick<StorePort, 'audit'>;
  config: Pick<Config, 'data'>;
}): ConstitutionHandlers {
  const { assistant, store, config } = options;
  const record = recordEvents(store);
  return {
    readConstitution: () => assistant().constitution.read(),
    readRedTeam: () => readRedTeam(config),
    tryConstitution: ({ body }) => assistant().constitution.try(body),
    async saveConstitution({ signedIn, body }) {
      const saved = await assistant().constitution.save(body);
      await record({ actor: signedIn.user.id, action: 'constitution.saved', subject: null });
      return saved;
    },
  };
}
