/** How a log says that the program itself is wrong, not what it was told. */
export const SLIP = /TypeError|RangeError|ReferenceError|SyntaxError|Maximum call stack|is not a function/;
