import type { ModelDescription } from '@lethe/protocol';
import { accountState, ask } from '../account/account.ts';
import { signOut } from '../account/sign-in.ts';
import { ApiKeys } from '../api-keys/api-keys.tsx';
import { People } from '../people/people.tsx';
import { useFetched } from '../shell/fetched.ts';
import { SCHEMES, scheme } from '../theme/scheme.ts';
import { words } from '../words/words.ts';
import { Browsers } from './browsers.tsx';
import { EncryptionKeys } from './encryption-keys.tsx';
import { EraseYourself } from './erase-yourself.tsx';
import { Profile } from './profile.tsx';
import { WaysIn } from './ways-in.tsx';

/** Who one is here, how one signs in, colours, what answers, and what this is. */
export function SettingsRoom() {
  const { settings } = words;
  return (
    <div class="page narrow">
      <header class="page-head">
        <h1>{settings.title}</h1>
      </header>
      <Profile />
      <WaysIn />
      <Browsers />
      <People />
      <ApiKeys />
      <EncryptionKeys />
      <section aria-labelledby="appearance">
        <h2 id="appearance">{settings.appearance}</h2>
        <fieldset class="schemes">
          <legend>{settings.scheme}</legend>
          {SCHEMES.map((to) => (
            <label key={to}>
              <input
                type="radio"
                name="scheme"
                value={to}
                checked={scheme.value === to}
                onChange={() => {
                  scheme.value = to;
                }}
              />
              {settings[to]}
            </label>
          ))}
        </fieldset>
        <p class="small quiet-text">{settings.schemeNote}</p>
      </section>
      <Models />
      <About />
      <EraseYourself />
    </div>
  );
}

function Models() {
  const [state] = useFetched(() => ask('listModels'));
  const now = state.value;
  return (
    <section aria-labelledby="models">
      <h2 id="models">{words.settings.models}</h2>
      {now.kind === 'loading' ? <p class="quiet-text">{words.shell.loading}</p> : null}
      {now.kind === 'failed' ? (
        <p class="trouble" role="alert">
          {now.message}
        </p>
      ) : null}
      {now.kind === 'here'
        ? now.value.models.map((model) => <Model key={model.id} model={model} />)
        : null}
    </section>
  );
}

function Model({ model }: { model: ModelDescription }) {
  const { settings } = words;
  const facts = [
    [settings.architecture, model.architecture],
    [settings.licence, model.licence],
    [settings.modelHash, model.manifestSha256],
  ] as const;
  return (
    <div class="model">
      <h3 class="mono">{model.id}</h3>
      <p class="small numbers">
        {settings.modelParameters(model.parameters)}, {settings.modelContext(model.contextTokens)},{' '}
        {settings.modelHere}
      </p>
      <dl class="facts small">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="mono">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function About() {
  const state = accountState.value;
  if (state.kind !== 'in') return null;
  const { settings, signIn } = words;
  return (
    <section aria-labelledby="about">
      <h2 id="about">{settings.about}</h2>
      <dl class="facts">
        <div>
          <dt>{settings.version}</dt>
          <dd class="numbers">{state.account.version}</dd>
        </div>
        <div>
          <dt>{settings.role}</dt>
          <dd>{settings.roles[state.account.role]}</dd>
        </div>
      </dl>
      <button type="button" class="button" onClick={() => signOut(signIn.out)}>
        {settings.signOut}
      </button>
    </section>
  );
}
