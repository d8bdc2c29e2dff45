import { describe, expect, it } from 'vitest';
import { kindOfAddress } from './address-ranges.ts';
import { parseBaseUrl } from './base-url.ts';
import { CLOUD_LIMITS, clampLimits, LOCAL_LIMITS } from './limits.ts';
import { maskKey } from './mask-key.ts';

describe('an address', () => {
  it.each([
    ['8.8.8.8', 'public'],
    ['172.32.0.1', 'public'],
    ['2606:4700::1111', 'public'],
    ['::ffff:8.8.8.8', 'public'],
    ['127.0.0.1', 'private'],
    ['127.8.9.1', 'private'],
    ['10.1.2.3', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['100.64.0.1', 'private'],
    ['::1', 'private'],
    ['fd12::1', 'private'],
    ['::ffff:10.0.0.1', 'private'],
    ['::ffff:7f00:1', 'private'],
    ['0.0.0.0', 'forbidden'],
    ['169.254.169.254', 'forbidden'],
    ['::ffff:169.254.169.254', 'forbidden'],
    ['224.0.0.1', 'forbidden'],
    ['255.255.255.255', 'forbidden'],
    ['::', 'forbidden'],
    ['fe80::1', 'forbidden'],
    ['fe80::1%eth0', 'forbidden'],
    ['64:ff9b::a9fe:a9fe', 'forbidden'],
    ['2002:a9fe:a9fe::1', 'forbidden'],
    ['ff02::1', 'forbidden'],
  ])('%s is %s', (address, kind) => {
    expect(kindOfAddress(address)).toBe(kind);
  });
});

describe('a base address', () => {
  it.each([
    ['https://api.openai.com', 'openai-chat', '/v1'],
    ['https://api.openai.com/', 'openai-chat', '/v1'],
    ['https://api.openai.com/v1', 'openai-chat', '/v1'],
    ['https://api.openai.com/v1//', 'openai-responses', '/v1'],
    ['https://openrouter.ai/api/v1', 'openai-chat', '/api/v1'],
    ['https://host.example.org/v1beta/openai/', 'openai-chat', '/v1beta/openai'],
    ['https://api.anthropic.com', 'anthropic', '/v1'],
    ['https://host.example.org/anthropic', 'anthropic', '/anthropic/v1'],
    ['https://host.example.org/anthropic/v1/', 'anthropic', '/anthropic/v1'],
  ] as const)('%s in %s has its paths below %s', (url, format, prefix) => {
    expect(parseBaseUrl(url, format).prefix).toBe(prefix);
  });
});

describe('limits', () => {
  it('are clamped between 1 and what is allowed at most', () => {
    expect(clampLimits('cloud')).toEqual(CLOUD_LIMITS);
    expect(clampLimits('local')).toEqual(LOCAL_LIMITS);
    const asked = { connectMs: 0, firstByteMs: 1e9, gapMs: Number.NaN, totalMs: 2.7 };
    expect(clampLimits('cloud', asked)).toEqual({
      ...CLOUD_LIMITS,
      connectMs: 1,
      totalMs: 2,
    });
  });

  it('of the cloud are what is promised', () => {
    const { connectMs, firstByteMs, gapMs, totalMs } = CLOUD_LIMITS;
    expect([connectMs, firstByteMs, gapMs, totalMs]).toEqual([5000, 30_000, 30_000, 600_000]);
  });
});

describe('a key', () => {
  it.each([
    ['sk-proj-aaaaaaaaaaaaaaaaaaaaabcd', 'sk-...abcd'],
    ['gsk_aaaaaaaaaaaaaaaaaaaaabcd', 'gsk_...abcd'],
    ['aaaaaaaaaaaaaaaaaaaaabcd', '...abcd'],
    ['sk-short', 'sk-...'],
    ['', '...'],
  ])('is shown as its ends alone', (key, shown) => {
    expect(maskKey(key)).toBe(shown);
  });
});
