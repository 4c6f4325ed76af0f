/** Normal forms of units that are money, with their hundredths. A pound may be a weight, and is none. */
export const CURRENCY = /^(?:[A-Z]{3}|crown|dinar|peso|gulden|cent|pence|rappen)$/;
