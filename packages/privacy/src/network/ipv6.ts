/** RFC 4291, 2.2: eight groups, one run of zeros as `::`, an IPv4 tail; without zone and prefix. */
export const isIpv6 = (text: string): boolean => {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  let units = 0;
  for (const [i, group] of groups.entries()) {
    if (group.includes('.')) {
      if (i !== groups.length - 1 || !isIpv4(group)) return false;
      units += 2;
    } else {
      if (!/^[0-9a-f]{1,4}$/i.test(group)) return false;
      units++;
    }
  }
  return halves.length === 2 ? units <= 7 : units === 8;
};

/** RFC 6943, 3.1.1, strict form: four decimal numbers up to 255 without leading zeros. */
export const isIpv4 = (text: string): boolean => {
  const parts = text.split('.');
  return (
    parts.length === 4 &&
    parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255 && !/^0\d/.test(part))
  );
};
