/**
 * Says that a document needs the general processor: it uses what is not implemented here, or may have to be refused,
 * which the general processor does with a code. It never leaves this folder, and says nothing about the document.
 */
export class StepAside extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'StepAside';
  }
}
