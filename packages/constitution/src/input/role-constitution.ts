import type { Constitution } from '../constitution/constitution.ts';
import type { Role } from '../signals/signal.ts';
import { SIGNALS, type SignalName } from '../signals/signal-names.ts';

const ATTACKS: readonly SignalName[] = ['jailbreak', 'injection'];
const notAttacks = SIGNALS.filter((name) => !ATTACKS.includes(name));

/**
 * What is asked of a text by who wrote it. An operator's instructions are instructions, not an attack. What a
 * tool or a page says may be about anything; only that it gives orders is looked for.
 */
const ASKED: Readonly<Record<Role, readonly SignalName[]>> = {
  user: SIGNALS,
  assistant: SIGNALS,
  system: notAttacks,
  tool: ATTACKS,
  retrieved: ATTACKS,
};

/** The constitution as far as it says something of texts of this role; its version stays the same. */
export function constitutionFor(role: Role, constitution: Constitution): Constitution {
  const asked = ASKED[role];
  if (asked === SIGNALS) return constitution;
  const principles = constitution.principles.flatMap((principle) => {
    const signals = Object.fromEntries(
      Object.entries(principle.signals).filter(([name]) => asked.includes(name as SignalName)),
    );
    return Object.keys(signals).length === 0 ? [] : [{ ...principle, signals }];
  });
  return { ...constitution, principles };
}
