import type { Ref } from '../../model/facts.js';
import type { DocumentBuilder } from './builder.js';

/** Opens blocks in each other up to a bound, then beside each other, so that no reader has to climb a ladder as long as the file. */
export class Ladder {
  private open = 0;
  constructor(private readonly out: DocumentBuilder) {}

  step(form: 'then' | 'else', test: Ref): void {
    if (this.open === maxRungs) this.back();
    this.out.enterBlock(form, test);
    this.open++;
  }
  back(): void {
    this.out.leaveBlock();
    this.open--;
  }
  leave(): void {
    while (this.open > 0) this.back();
  }
}

const maxRungs = 100;
