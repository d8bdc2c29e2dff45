import { expect, test } from 'vitest';
import { manualClock } from '../../test/manual-clock.ts';
import { systemRandom } from './secret.ts';
import type { SignedIn } from './sign-ins.ts';
import { createTickets, TICKET_MS } from './tickets.ts';

const browser = (family: string): SignedIn => ({ user: { id: 'ada', role: 'member' }, family });

function tickets(maximum?: number) {
  const clock = manualClock(5000);
  const made = createTickets({
    random: systemRandom,
    now: clock.now,
    ...(maximum !== undefined && { maximum }),
  });
  return { ...made, advance: clock.advance };
}

test('a ticket is 32 random bytes and lives 30 seconds', () => {
  const { issue } = tickets();
  const { ticket, expiresAt } = issue(browser('a'));
  expect(ticket).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(expiresAt).toBe(5000 + 30_000);
  expect(issue(browser('a')).ticket).not.toBe(ticket);
});

test('it works once', () => {
  const { issue, redeem } = tickets();
  const { ticket } = issue(browser('a'));
  expect(redeem(ticket)).toEqual(browser('a'));
  expect(redeem(ticket)).toBeNull();
});

test('it works until its last millisecond and not after', () => {
  const { advance, issue, redeem } = tickets();
  const [early, late] = [issue(browser('a')).ticket, issue(browser('b')).ticket];
  advance(TICKET_MS - 1);
  expect(redeem(early)).toEqual(browser('a'));
  advance(1);
  expect(redeem(late)).toBeNull();
});

test.each(['', 'A'.repeat(43), '../../etc', '\u0000'])('%j opens nothing', (ticket) => {
  const { issue, redeem } = tickets();
  issue(browser('a'));
  expect(redeem(ticket)).toBeNull();
});

test('beyond the bound the oldest ticket is forgotten', () => {
  const { issue, redeem } = tickets(2);
  const [first, second, third] = [
    issue(browser('a')).ticket,
    issue(browser('b')).ticket,
    issue(browser('c')).ticket,
  ];
  expect([first, second, third].map((ticket) => redeem(ticket))).toEqual([
    null,
    browser('b'),
    browser('c'),
  ]);
});
