/** `meanBurstLength` as people read it: "mean burst length". */
export const measureName = (measure: string): string =>
  measure.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
