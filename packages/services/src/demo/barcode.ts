/** The EAN-13 check digit of twelve digits (GS1 General Specifications, section 7.9): weights 1 and 3 from the left. */
function checkDigit(digits: string): number {
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += Number(digits[i]) * (i % 2 === 0 ? 1 : 3);
  return (10 - (sum % 10)) % 10;
}

/** An EAN-13 of the range 20–29, which GS1 leaves to shops for their own numbers: `number` is 1 to 10 digits. */
export function inStoreBarcode(number: number): string {
  const digits = `20${String(number).padStart(10, "0")}`;
  return digits + checkDigit(digits);
}

/** Whether `code` is thirteen digits with a right check digit. */
export const isEan13 = (code: string): boolean => /^\d{13}$/.test(code) && checkDigit(code) === Number(code[12]);
