import type { PatternRule } from '../candidates/pattern-rule.ts';
import { isBase58Check } from './base58.ts';
import { isBech32 } from './bech32.ts';
import { isEthereumAddress } from './ethereum.ts';

const WALLET_CUES = ['wallet', 'bitcoin', 'btc', 'ethereum', 'eth', 'crypto', 'address', 'solana', 'sol', 'litecoin', 'dogecoin', 'monero', 'xmr', 'tron', 'ripple', 'xrp', 'cardano', '钱包'];

const wallet = (
  id: string,
  lead: Pick<PatternRule, 'digits' | 'letters'>,
  pattern: RegExp,
  check: ((value: string, raw: string) => boolean) | undefined,
  alone: number,
  reason: string,
): PatternRule => ({
  id: `wallet.${id}`,
  type: 'CRYPTO_WALLET',
  ...lead,
  pattern,
  ...(check === undefined ? {} : { check }),
  cues: WALLET_CUES,
  alone,
  cued: 0.98,
  reason,
});

export const wallets: readonly PatternRule[] = [
  wallet('bitcoin', { digits: [1, 12] }, /[13][1-9A-HJ-NP-Za-km-z]{25,34}/, (_, raw) => isBase58Check(raw), 0.97, 'Base58Check checksum'),
  wallet('bitcoin.segwit', { letters: [2, 3] }, /(?:bc|tb|ltc)1[02-9ac-hj-np-z]{38,62}/i, (_, raw) => isBech32(raw), 0.98, 'Bech32 checksum'),
  wallet('ethereum', { digits: [1, 1] }, /0x[0-9a-fA-F]{40}/, (_, raw) => isEthereumAddress(raw), 0.9, 'form and case checksum of an Ethereum address'),
  wallet('dogecoin', { letters: [1, 12] }, /[DLMAT9][1-9A-HJ-NP-Za-km-z]{32,33}/, (_, raw) => isBase58Check(raw), 0.95, 'Base58Check checksum'),
  wallet('ripple', { letters: [1, 12] }, /r[1-9A-HJ-NP-Za-km-z]{24,34}/, (_, raw) => isBase58Check(raw, 'ripple'), 0.95, 'Base58Check checksum'),
  wallet('cardano', { letters: [4, 4] }, /addr1[02-9ac-hj-np-z]{50,110}/, (_, raw) => isBech32(raw), 0.97, 'Bech32 checksum'),
  wallet('cosmos', { letters: [4, 6] }, /cosmos1[02-9ac-hj-np-z]{38}/, (_, raw) => isBech32(raw), 0.95, 'Bech32 checksum'),
  wallet('bitcoin.cash', { letters: [11, 11] }, /bitcoincash:[qp][02-9ac-hj-np-z]{41}/, undefined, 0.95, 'prefix and length of a Bitcoin Cash address'),
  wallet('monero', { digits: [1, 2] }, /[48][0-9AB][1-9A-HJ-NP-Za-km-z]{93}/, undefined, 0.9, 'form of a Monero address'),
  wallet('stellar', { letters: [1, 40] }, /G[A-Z2-7]{55}/, (value) => /\d/.test(value), 0.8, 'form of a Stellar address'),
  wallet('solana', { letters: [1, 20], digits: [1, 9] }, /[1-9A-HJ-NP-Za-km-z]{32,44}/, (_, raw) => /[a-z]/.test(raw) && /[A-Z]/.test(raw) && /\d/.test(raw), 0.1, 'Base58 after words for a wallet'),
];
