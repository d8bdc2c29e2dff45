import { computed, signal } from '@preact/signals';

export type Room =
  | 'chat'
  | 'diary'
  | 'privacy'
  | 'constitution'
  | 'sleep'
  | 'connections'
  | 'settings';

export const ROOMS: readonly Room[] = [
  'chat',
  'diary',
  'privacy',
  'constitution',
  'sleep',
  'connections',
  'settings',
];

const PATHS: Record<Room, string> = {
  chat: '/',
  diary: '/diary',
  privacy: '/privacy',
  constitution: '/constitution',
  sleep: '/sleep',
  connections: '/connections',
  settings: '/settings',
};

/** Where the app is. Conversation and turn are random ids, so the address never holds words. */
export interface Address {
  readonly room: Room | null;
  readonly conversation: string | null;
  /** The turn whose numbers the panel shows; empty text: the panel is open on the newest turn. */
  readonly panel: string | null;
}

export function readAddress({ pathname, search }: { pathname: string; search: string }): Address {
  const query = new URLSearchParams(search);
  const path = pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname;
  return {
    room: ROOMS.find((room) => PATHS[room] === path) ?? null,
    conversation: query.get('conversation'),
    panel: query.get('panel'),
  };
}

export function writeAddress({ room, conversation, panel }: Address): string {
  const query = new URLSearchParams();
  if (conversation !== null) query.set('conversation', conversation);
  if (panel !== null) query.set('panel', panel);
  const search = query.toString();
  return PATHS[room ?? 'chat'] + (search === '' ? '' : `?${search}`);
}

export const address = signal<Address>({ room: 'chat', conversation: null, panel: null });
export const room = computed(() => address.value.room);

/** Follows the browser's history from now on. */
export function followHistory(): void {
  const read = () => {
    address.value = readAddress(location);
  };
  read();
  addEventListener('popstate', read);
}

/** Moves within the app. What is not named is kept within a room and left behind between rooms. */
export function go(to: Partial<Address>, { replace = false } = {}): void {
  const from = address.value;
  const same = to.room === undefined || to.room === from.room;
  const next: Address = {
    room: to.room ?? from.room,
    conversation: to.conversation ?? (to.conversation === null || !same ? null : from.conversation),
    panel: to.panel ?? (to.panel === null || !same ? null : from.panel),
  };
  const path = writeAddress(next);
  if (path === location.pathname + location.search) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', path);
  address.value = next;
}

export const pathOf = (to: Room): string => PATHS[to];
