import { parseWithoutEval } from '@lethe/protocol';
import { effect, untracked } from '@preact/signals';
import { render } from 'preact';
import { accountState } from './account/account.ts';
import { takeSecret } from './account/link.ts';
import { arrive } from './account/sign-in.ts';
import { followServer } from './chat/following.ts';
import { followHistory } from './shell/address.ts';
import { App } from './shell/app.tsx';
import { followKeys } from './shell/keys.ts';
import { loadRoomsEarly } from './shell/rooms.tsx';
import { followTitle } from './shell/titles.ts';
import { followWidth } from './theme/narrow.ts';
import { followScheme } from './theme/scheme.ts';

parseWithoutEval();
const secret = takeSecret();
followScheme();
followWidth();
followHistory();
followTitle();
followKeys();
render(<App />, document.getElementById('lethe') as HTMLElement);

effect(() => {
  if (accountState.value.kind !== 'in') return;
  loadRoomsEarly();
  return untracked(followServer);
});

arrive(secret);
