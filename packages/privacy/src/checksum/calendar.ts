const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether month and day exist in some year. */
export const isMonthDay = (month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= (DAYS[month - 1] as number);

/** Whether `yymmdd` digits at an offset form a date. */
export const hasYymmdd = (digits: string, at: number): boolean =>
  isMonthDay(Number(digits.slice(at + 2, at + 4)), Number(digits.slice(at + 4, at + 6)));

/** Whether `ddmmyy` digits at an offset form a date. */
export const hasDdmmyy = (digits: string, at: number): boolean =>
  isMonthDay(Number(digits.slice(at + 2, at + 4)), Number(digits.slice(at, at + 2)));

/** Whether `yyyymmdd` digits at an offset form a date between 1900 and 2099. */
export const hasYyyymmdd = (digits: string, at: number): boolean => {
  const year = Number(digits.slice(at, at + 4));
  return year >= 1900 && year <= 2099 && hasYymmdd(digits, at + 2);
};
