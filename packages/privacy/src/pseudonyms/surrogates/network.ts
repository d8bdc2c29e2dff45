import { between, type Draw, pick } from './draw.ts';
import { PLACES } from './pools.ts';
import { likeCase } from './shape.ts';

const hex = (draw: Draw, count: number): string =>
  Array.from({ length: count }, () => between(draw, 0, 15).toString(16)).join('');

/** Addresses kept for documentation: RFC 5737 and RFC 3849. A prefix length stays. */
export const inventAddress = (value: string, draw: Draw): string => {
  const tail = /\/\d{1,3}$/.exec(value)?.[0] ?? '';
  if (value.includes(':')) return `2001:db8::${hex(draw, 4)}:${hex(draw, 4)}${tail}`;
  const block = pick(draw, ['192.0.2', '198.51.100', '203.0.113']);
  return `${block}.${between(draw, 1, 254)}${tail}`;
};

/** 00-00-5E-00-53-00 to FF is kept for documentation (RFC 7042). */
export const inventMac = (value: string, draw: Draw): string => {
  const octets = likeCase(value.replace(/[^A-Fa-f]/g, '') || 'A', `00005e0053${hex(draw, 2)}`);
  let next = 0;
  return value.replace(/[A-Fa-f0-9]/g, () => octets[next++] ?? '0');
};

/** A page of a reserved domain (RFC 2606); a scheme stays. */
export const inventUrl = (value: string, draw: Draw): string => {
  const scheme = /^[a-z][a-z0-9+.-]{0,20}:\/\//i.exec(value)?.[0] ?? '';
  return `${scheme}${pick(draw, PLACES).toLowerCase()}.example.org/${between(draw, 100, 99_999)}`;
};
