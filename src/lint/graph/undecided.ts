/**
 * Thrown where a condition asks for something that the file does not tell: a shape known only while running, a value
 * of an input. The condition then counts as holding.
 */
export class Undecided extends Error {
  constructor() {
    super('The file does not tell.');
  }
}
