import type { Constitution } from '../constitution/constitution.ts';
import type { Role } from '../signals/signal.ts';
import { SIGNALS, type SignalName } from '../signals/signal-names.ts';

const ATTACKS: readonly SignalName[] = ['jailbreak', 'injection'];

const allBut = (...left: readonly SignalName[]) => SIGNALS.filter((name) => !left.includes(name));

/**
 * What is asked of a text by who wrote it. An operator's instructions are instructions, not an attack; an
 * answer talks to a person, whom nothing can break out of. What a tool or a page says may be about anything:
 * only that it gives orders is looked for.
 */
const ASKED: Readonly<Record<Role, readonly SignalName[]>> = {
  user: SIGNALS,
  assistant: allBut('jailbreak'),
  system: allBut(...ATTACKS),
  tool: ATTACKS,
  retrieved: ATTACKS,
};

/**
 * Thresholds that are higher for a role. People give orders to whom they talk to ("You are a translator"), and answers
 * give advice: of what they say, only what is surely an injection counts as one.
 */
const AT_LEAST: Readonly<Partial<Record<Role, Partial<Record<SignalName, number>>>>> = {
  user: { injection: 0.95 },
  assistant: { injection: 0.95 },
};

const known = new WeakMap<Constitution, Map<Role, Constitution>>();

/** The constitution as far as it says something of texts of this role; its version stays the same. */
export function constitutionFor(role: Role, constitution: Constitution): Constitution {
  const roles = known.get(constitution) ?? new Map<Role, Constitution>();
  known.set(constitution, roles);
  const before = roles.get(role);
  if (before !== undefined) return before;
  const asked = { ...constitution, principles: askedOf(constitution, role) };
  roles.set(role, asked);
  return asked;
}

const askedOf = ({ principles }: Constitution, role: Role) =>
  principles.flatMap((principle) => {
    const signals = Object.fromEntries(
      Object.entries(principle.signals)
        .filter(([name]) => ASKED[role].includes(name as SignalName))
        .map(([name, at]) => [name, Math.max(at, AT_LEAST[role]?.[name as SignalName] ?? 0)]),
    );
    return Object.keys(signals).length === 0 ? [] : [{ ...principle, signals }];
  });
